// Every figure by id, in the order in which it is shown, and the figures of a tally.

import type { DimensionId } from './dimensions.ts';
import { fleetFigures } from './fleet.ts';
import { forecastFigures } from './forecast.ts';
import type { Figure, NamedFigure } from './metric.ts';
import { moneyFigures } from './money.ts';
import { serviceFigures } from './service.ts';
import type { Tally } from './tally.ts';

/** Every figure; its name here is its id everywhere. */
export const figures = withIds({
  ...serviceFigures,
  ...fleetFigures,
  ...moneyFigures,
  ...forecastFigures,
});

export type FigureId = keyof typeof figures;
export type Metric = NamedFigure<FigureId>;
/** A value for each figure; NaN where it is undefined, as pay per order of no order is. */
export type Figures = Readonly<Record<FigureId, number>>;

export const figureIds = Object.keys(figures) as readonly FigureId[];
export const metrics: readonly Metric[] = Object.values(figures);

/** The metric of an id; undefined when there is none. */
export function metricById(id: string): Metric | undefined {
  return Object.hasOwn(figures, id) ? figures[id as FigureId] : undefined;
}

/** A value for each figure of a list, made one by one. */
export function forFigures<T>(
  ids: readonly FigureId[],
  make: (id: FigureId) => T,
): Readonly<Record<FigureId, T>> {
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<FigureId, T>;
}

/** All figures of a tally, whole or of one part; NaN where a figure cannot be divided so. */
export function figuresOf(tally: Tally, dimension?: DimensionId, part?: number): Figures {
  return forFigures(figureIds, (id) => {
    const { by, value }: Metric = figures[id];
    const isDivided = dimension === undefined || by.includes(dimension);
    return isDivided ? value(tally, dimension, part) : NaN;
  });
}

function withIds<const F extends Record<string, Figure>>(
  list: F,
): { readonly [I in keyof F & string]: NamedFigure<I> } {
  const entries = Object.entries(list).map(([id, each]) => [id, { id, ...each }]);
  return Object.fromEntries(entries) as { [I in keyof F & string]: NamedFigure<I> };
}
