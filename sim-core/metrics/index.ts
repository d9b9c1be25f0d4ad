// Every figure by id, in the order in which it is shown, and the figures of a tally.

import { verticals } from '../verticals/brought.ts';
import type { Brought } from '../world/brought.ts';
import { accessFigures } from './access.ts';
import { adoptionFigures } from './adoption.ts';
import { appealFigures } from './appeals.ts';
import { broughtFigures } from './brought.ts';
import { channelFigures } from './channels.ts';
import { complaintFigures } from './complaints.ts';
import { fleetFigures } from './fleet.ts';
import { forecastFigures } from './forecast.ts';
import { marketingFigures } from './marketing.ts';
import type { Figure, NamedFigure } from './metric.ts';
import { moneyFigures } from './money.ts';
import { safetyFigures } from './safety.ts';
import { serviceFigures } from './service.ts';
import { servicesFigures } from './services.ts';
import { tablewareFigures } from './tableware.ts';
import { trustFigures } from './trust.ts';
import { welfareFigures } from './welfare.ts';
import type { Tally } from './tally.ts';

/** Every figure; its name here is its id everywhere. */
export const figures = withIds({
  ...serviceFigures,
  ...complaintFigures,
  ...adoptionFigures,
  ...trustFigures,
  ...marketingFigures,
  ...fleetFigures,
  ...safetyFigures,
  ...appealFigures,
  ...moneyFigures,
  ...servicesFigures,
  ...channelFigures,
  ...tablewareFigures,
  ...welfareFigures,
  ...forecastFigures,
  ...accessFigures,
});

/** The id of one of the engine's own figures. */
export type FigureId = keyof typeof figures;
/** A figure: what it means and how it is read from the sums of a run. */
export type Metric = NamedFigure<FigureId>;
/** A value for each figure; NaN where it is undefined, as pay per order of no order is. */
export type Figures = Readonly<Record<FigureId, number>>;

/** All figures, with those that the engine's verticals bring. */
export const metrics: readonly Metric[] = [...Object.values(figures), ...broughtBy(verticals)];
const metricsById: ReadonlyMap<string, Metric> = new Map(metrics.map((each) => [each.id, each]));

/** Figures that verticals bring; their ids are known only where the vertical is. */
export function broughtBy(brought: readonly Brought[]): readonly Metric[] {
  return broughtFigures(brought) as readonly NamedFigure<string>[] as readonly Metric[];
}

/** The metric of an id; undefined when there is none. */
export function metricById(id: string): Metric | undefined {
  return metricsById.get(id);
}

/** A value for each figure of a list, made one by one. */
export function forFigures<T>(
  ids: readonly FigureId[],
  make: (id: FigureId, place: number) => T,
): Readonly<Record<FigureId, T>> {
  return Object.fromEntries(ids.map((id, place) => [id, make(id, place)])) as Record<FigureId, T>;
}

/**
 * All whole figures of a tally, those of the engine's verticals where they are at work; `others`:
 * of verticals that are not in the engine's list.
 */
export function figuresOf(tally: Tally, others: readonly Metric[] = []): Figures {
  const here = verticals.filter(({ id }) => (
    tally.shape.parts.vertical.some((part) => part.id === id)
  ));
  const meant = [...(Object.values(figures) as Metric[]), ...broughtBy(here), ...others];
  return Object.fromEntries(meant.map(({ id, value }) => [id, value(tally)])) as Figures;
}

function withIds<const F extends Record<string, Figure>>(
  list: F,
): { readonly [I in keyof F & string]: NamedFigure<I> } {
  const entries = Object.entries(list).map(([id, each]) => [id, { id, ...each }]);
  return Object.fromEntries(entries) as { [I in keyof F & string]: NamedFigure<I> };
}
