// The door for benchmark days: orders, shifts and restaurants that are given and not simulated, the
// rules that solve such a day, and the measures by which two programs are compared.

export { onPlace, travelMinutes } from './benchmark-day/day.ts';
export type { BenchmarkDay, DayTerms, Trip } from './benchmark-day/day.ts';
export { playDay } from './benchmark-day/play-day.ts';
export type { DayMove, DayMoveKind } from './benchmark-day/play-day.ts';
export type { PlaySetting } from './benchmark-day/city-of-day.ts';
export { measureDay } from './benchmark-day/measures.ts';
export type { DayMeans, DayMeasures, DaySums } from './benchmark-day/measures.ts';
export { benchmarkDayRules } from './benchmark-day/rules.ts';
export type { BenchmarkDayRule, BenchmarkDayRuleName } from './benchmark-day/rules.ts';
