// The figures that the page shows, from the engine's own list, and the tallies behind them.

import { type Comparison, type Text, verticals } from '../../sim-core/index.ts';
import {
  broughtBy, type Metric, type MetricGroup, metrics, Tally,
} from '../../sim-core/figures.ts';

/** Stakeholders in the order of the page. */
export const groupOrder: readonly MetricGroup[] = [
  'consumers',
  'riders',
  'merchants',
  'platform',
  'city',
];

export const headlines: readonly Metric[] = metrics.filter((metric) => metric.headline);

/** Of a service beside the preset's own, so many figures are shown with the headlines. */
const shownOfService = 4;

/** The first figures of each service that brings some, in the order in which it tells them. */
export function serviceFigures(ids: readonly string[]): readonly ServiceFigures[] {
  return verticals.filter(({ id }) => ids.includes(id)).flatMap((vertical) => {
    const mine = broughtBy([vertical]).slice(0, shownOfService);
    return mine.length === 0 ? [] : [{ id: vertical.id, label: vertical.label, figures: mine }];
  });
}

interface ServiceFigures {
  readonly id: string;
  readonly label: Text;
  readonly figures: readonly Metric[];
}

/** What a comparison has added up in one of its arms, as a tally that can be asked. */
export function tallyOf({ shape, tallies }: Comparison, arm: 'baseline' | 'policy'): Tally {
  return new Tally(shape, tallies[arm]);
}
