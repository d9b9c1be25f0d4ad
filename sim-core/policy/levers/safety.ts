// Assumptions about riders' safety that no policy decides: how pressure makes them speed, and how
// often riding ends in an accident.

import { integerLever } from '../lever.ts';

/** Share by which riders are faster when they are sure to be late, per mille. */
export const speedPressure = integerLever({
  id: 'world.speed-under-pressure',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 400,
  step: 10,
  value: 100,
  usual: [0, 200],
  label: { zh: '赶时间提速', en: 'Speed under pressure' },
  doc: {
    zh: '骑手在必定超时的压力下比平常快出的比例，随超时可能性和代价变化；0 表示车速不随压力变化。',
    en: 'By how much riders who are sure to be late are faster than usual, less where it is less '
      + 'sure or costs less; 0 means that pressure changes no speed.',
  },
  source: { cite: 'A5.04', quality: 'assumed' },
  varies: [],
});

/** Accidents in usual riding by rested riders in dry weather, per million kilometres. */
export const accidentRate = integerLever({
  id: 'world.accident-rate',
  owner: 'world',
  group: 'riders',
  unit: 'per-million-km',
  min: 0,
  max: 500,
  step: 5,
  value: 30,
  usual: [5, 100],
  label: { zh: '事故率', en: 'Accident rate' },
  doc: {
    zh: '干燥天气、精力充沛、正常车速下每百万公里的事故数，含轻微事故。',
    en: 'Accidents, light ones among them, in a million kilometres at usual speed by rested riders '
      + 'in dry weather.',
  },
  source: { cite: 'A5.04', quality: 'derived' },
  varies: [],
});

/** What each per cent of speed adds to accidents on a way, per mille. */
export const speedDanger = integerLever({
  id: 'world.speed-danger',
  owner: 'world',
  group: 'riders',
  unit: 'per-mille',
  min: 0,
  max: 150,
  step: 5,
  value: 40,
  usual: [20, 80],
  label: { zh: '超速危险', en: 'Danger of speed' },
  doc: {
    zh: '车速每高出平常 1%，同样路程的事故增加的比例。',
    en: 'By how much accidents on a way grow with each per cent of speed above the usual.',
  },
  source: { cite: 'A5.04', quality: 'assumed' },
  varies: [],
});
