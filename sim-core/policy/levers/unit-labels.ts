// The units of levers in words, and whole numbers in the unit that a person thinks in: fen are
// shown as yuan and per mille as per cent, though files and the engine keep the integers.

import type { LeverUnit, Text } from '../lever.ts';

/** A unit in words. */
export interface UnitWords {
  /** The unit of the integer as it stands in a file. */
  readonly stored: Text;
  /** The unit shown to people. */
  readonly shown: Text;
  /** How many stored units make one shown unit. */
  readonly storedPerShown: number;
}

/** Units of levers in words, as they are stored and as they are shown. */
export const unitWords: Readonly<Record<LeverUnit, UnitWords>> = {
  'per-mille': {
    stored: { zh: '千分数', en: 'per mille' },
    shown: { zh: '%', en: '%' },
    storedPerShown: 10,
  },
  fen: { stored: { zh: '分', en: 'fen' }, shown: { zh: '元', en: '¥' }, storedPerShown: 100 },
  'fen-per-km': {
    stored: { zh: '分/公里', en: 'fen per km' },
    shown: { zh: '元/公里', en: '¥ per km' },
    storedPerShown: 100,
  },
  'fen-per-hour': {
    stored: { zh: '分/小时', en: 'fen per hour' },
    shown: { zh: '元/小时', en: '¥ per hour' },
    storedPerShown: 100,
  },
  seconds: {
    stored: { zh: '秒', en: 'seconds' },
    shown: { zh: '秒', en: 's' },
    storedPerShown: 1,
  },
  minutes: {
    stored: { zh: '分钟', en: 'minutes' },
    shown: { zh: '分钟', en: 'min' },
    storedPerShown: 1,
  },
  hours: {
    stored: { zh: '小时', en: 'hours' },
    shown: { zh: '小时', en: 'h' },
    storedPerShown: 1,
  },
  days: {
    stored: { zh: '天', en: 'days' },
    shown: { zh: '天', en: 'days' },
    storedPerShown: 1,
  },
  metres: {
    stored: { zh: '米', en: 'metres' },
    shown: { zh: '公里', en: 'km' },
    storedPerShown: 1000,
  },
  orders: {
    stored: { zh: '单', en: 'orders' },
    shown: { zh: '单', en: 'orders' },
    storedPerShown: 1,
  },
  points: {
    stored: { zh: '分（积分）', en: 'points' },
    shown: { zh: '分', en: 'points' },
    storedPerShown: 1,
  },
  'per-million-km': {
    stored: { zh: '次/百万公里', en: 'per million km' },
    shown: { zh: '次/百万公里', en: 'per million km' },
    storedPerShown: 1,
  },
  'metres-per-second': {
    stored: { zh: '米/秒', en: 'm/s' },
    shown: { zh: '米/秒', en: 'm/s' },
    storedPerShown: 1,
  },
  places: {
    stored: { zh: '个位置', en: 'places' },
    shown: { zh: '个', en: 'places' },
    storedPerShown: 1,
  },
  messages: {
    stored: { zh: '条', en: 'messages' },
    shown: { zh: '条', en: 'messages' },
    storedPerShown: 1,
  },
  choice: { stored: { zh: '选项', en: 'choice' }, shown: { zh: '', en: '' }, storedPerShown: 1 },
};
