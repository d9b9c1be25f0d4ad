// The door to what the numbers of a run mean: the figures, the sums that they are read from, the
// dimensions that divide them, and why money moves.

export { dimensionIds, dimensions } from './metrics/dimensions.ts';
export type { Dimension, DimensionId, Part, TallyShape } from './metrics/dimensions.ts';
export { broughtBy, figures, figuresOf, metricById, metrics } from './metrics/index.ts';
export type { FigureId, Figures, Metric } from './metrics/index.ts';
export type {
  DimensionOf, Divided, Histogram, HistogramId, Measure, MeasureId, Money, MoneyId, OfKind, Sum,
  SumId,
} from './metrics/measures.ts';
export { lorenzOf } from './metrics/spread.ts';
export type { Description, Figure, NamedFigure, TallyReading } from './metrics/metric.ts';
export { smallestEffectOf, smallestEffects } from './metrics/smallest-effects.ts';
export type { SmallestEffect, SmallestEffects } from './metrics/smallest-effects.ts';
export { profitLines } from './metrics/money.ts';
export type { ProfitLine } from './metrics/money.ts';
export { Tally } from './metrics/tally.ts';
export { stakeholders } from './metrics/welfare.ts';
export type { MetricGroup, MetricUnit, MetricWords, Movement } from './world/metric-words.ts';
export { books, coreReasons, gainOf, holderOf } from './world/reasons.ts';
export type { Book, CoreReason, Party, PostingReason, ReasonRow } from './world/reasons.ts';
