// Moments of a run as people write them, "day 0 11:00", against the engine's seconds since day 0.

import { secondsPerDay, secondsPerHour, secondsPerMinute } from '../../sim-core/index.ts';
import { leaf, notA, shown } from './strict.ts';
import type { Schema } from './strict.ts';

const lastDay = 999;
const form = /^day (\d{1,3})(?: (\d\d):(\d\d))?$/;
const allowed = {
  zh: `形如 "day 0 11:00" 的时刻，第 0 至 ${lastDay} 天，00:00 至 23:59`,
  en: `a moment like "day 0 11:00", day 0 to ${lastDay}, 00:00 to 23:59`,
};

/** Seconds since day 0, 00:00. */
export function momentSchema(): Schema<number> {
  return leaf((value, report) => {
    const found = typeof value === 'string' ? form.exec(value) : null;
    const [day, hour, minute] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
    if (found === null || hour > 23 || minute > 59) {
      const message = typeof value === 'string'
        ? { zh: `${shown(value)} 不是时刻`, en: `${shown(value)} is not a moment` }
        : notA(value, '时刻', 'a moment');
      report({ message, allowed });
      return 0;
    }
    return day * secondsPerDay + hour * secondsPerHour + minute * secondsPerMinute;
  });
}

/** The moment as it stands in a file. */
export function momentText(seconds: number): string {
  const day = Math.floor(seconds / secondsPerDay);
  const rest = seconds - day * secondsPerDay;
  const hour = Math.floor(rest / secondsPerHour);
  const minute = Math.floor((rest - hour * secondsPerHour) / secondsPerMinute);
  return `day ${day} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
