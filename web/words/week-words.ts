// Days of the week and hours in words.

import { type Weekday, weekdays } from '../../sim-core/policy-terms.ts';
import type { Text } from '../../sim-core/index.ts';
import { hoursPerDay } from '../state/drawn.ts';
import type { Cell, WeekGrid } from '../state/painted.ts';
import type { Language } from './language.ts';

const dayWords: Readonly<Record<Weekday, Text>> = {
  mon: { zh: '周一', en: 'Mon' },
  tue: { zh: '周二', en: 'Tue' },
  wed: { zh: '周三', en: 'Wed' },
  thu: { zh: '周四', en: 'Thu' },
  fri: { zh: '周五', en: 'Fri' },
  sat: { zh: '周六', en: 'Sat' },
  sun: { zh: '周日', en: 'Sun' },
};

const everyDay: Text = { zh: '每天', en: 'Every day' };

/** "Mon–Fri", "Sat, Sun": three days and more that follow each other are said as a span. */
export function daysInWords(days: readonly Weekday[], language: Language): string {
  if (days.length === weekdays.length) return everyDay[language];
  const spans: Weekday[][] = [];
  for (const day of weekdays.filter((each) => days.includes(each))) {
    const span = spans.at(-1);
    const last = span?.at(-1);
    const follows = last !== undefined && weekdays.indexOf(day) === weekdays.indexOf(last) + 1;
    if (span !== undefined && follows) span.push(day);
    else spans.push([day]);
  }
  const name = (day: Weekday): string => dayWords[day][language];
  const parts = spans.flatMap((span) => {
    if (span.length < 3) return span.map(name);
    return [`${name(span[0])}${language === 'zh' ? '至' : '–'}${name(span[span.length - 1])}`];
  });
  return parts.join(language === 'zh' ? '、' : ', ');
}

/** "11–13 h". */
export function hoursInWords(from: number, to: number, language: Language): string {
  return `${from}–${to}${language === 'zh' ? '时' : ' h'}`;
}

/** When a cell of the grid is: "Sat 11–12 h". */
export function cellInWords(
  { days, hours }: WeekGrid, { row, column }: Cell, language: Language,
): string {
  const when = daysInWords(days[row].map((day) => weekdays[day]), language);
  const [hour, ...more] = hours[column];
  if (hours.length === 1) return when;
  const end = more.length > 0 ? hoursPerDay : hour + 1;
  return `${when} ${hoursInWords(hour, end, language)}`;
}

/** What stands at the head of a row. */
export function dayInitial({ days }: WeekGrid, { row }: Cell, language: Language): string {
  const [day, ...more] = days[row];
  if (more.length > 0) return '';
  const name = dayWords[weekdays[day]][language];
  return language === 'zh' ? name.slice(1) : name;
}
