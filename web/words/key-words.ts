// The list of the keys, as the dialog shows it.

import { incidentKinds } from '../../sim-core/screen.ts';
import type { Text } from '../../sim-core/index.ts';
import { incidentNames } from './incident-words.ts';

interface KeyWords {
  readonly keys: readonly string[];
  readonly does: Text;
}

export const keyWords: readonly KeyWords[] = [
  { keys: ['Space'], does: { zh: '播放或暂停', en: 'play or pause' } },
  { keys: ['←', '→'], does: { zh: '前后一分钟（Shift：十分钟）', en: 'a minute back or on (Shift: ten)' } },
  { keys: ['J', 'K', 'L'], does: { zh: '倒放、暂停、播放（再按加快）', en: 'back, stop, on (again: faster)' } },
  { keys: ['N', 'P'], does: { zh: '下一个、上一个关键时刻', en: 'next or previous station of the day' } },
  { keys: ['1', '…', '5'], does: { zh: '播放速度', en: 'speed' } },
  { keys: ['A', 'B'], does: { zh: '只看 A、只看 B', en: 'only A, only B' } },
  { keys: ['D'], does: { zh: 'A、差异、B 之间切换', en: 'from A over the difference to B' } },
  { keys: ['S'], does: { zh: '并排、滑动、闪烁', en: 'side by side, swipe, blink' } },
  ...incidentKinds.map((kind) => ({
    keys: [incidentNames[kind].key],
    does: {
      zh: `跳到下一次${incidentNames[kind].zh}（Shift：另一个世界）`,
      en: `next: ${incidentNames[kind].en.toLowerCase()} (Shift: in the other world)`,
    },
  })),
  {
    keys: ['Enter'],
    does: { zh: '地图上：选中离中心最近的', en: 'on a map: choose the nearest to its middle' },
  },
  {
    keys: ['Shift', '←', '→', '↑', '↓'],
    does: { zh: '地图上：选那个方向的下一个', en: 'on a map: the next one that way' },
  },
  {
    keys: ['T'],
    does: { zh: '地图上：骑手、订单、商家之间换', en: 'on a map: from riders to orders to shops' },
  },
  {
    keys: ['←', '→', '↑', '↓', '+', '−'],
    does: { zh: '地图上：移动、缩放', en: 'on a map: move it, zoom in and out' },
  },
  { keys: ['R'], does: { zh: '重新计算', en: 'run again' } },
  { keys: ['Ctrl', 'K'], does: { zh: '查找政策与指标', en: 'find a lever or a figure' } },
  { keys: ['Ctrl', 'Z'], does: { zh: '撤销（Shift：重做）', en: 'undo (Shift: redo)' } },
  { keys: ['Esc'], does: { zh: '停止计算，或关闭', en: 'stop the run, or close' } },
  { keys: ['?'], does: { zh: '本列表', en: 'this list' } },
];
