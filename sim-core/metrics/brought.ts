// What verticals bring: sums of their own, which come into the tally when a day ends, and the
// figures made of them, in the form of all others.

import { table, type Section } from '../kernel/table.ts';
import { inDistrict, sumsIn } from '../world/brought-reasons.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import type { Brought, BroughtMetric } from '../world/brought.ts';
import type { DimensionId } from './dimensions.ts';
import type { NamedFigure } from './metric.ts';
import type { Tally } from './tally.ts';

export interface BroughtObserver extends Observer {
  /** What the sums were when they were last brought in. */
  readonly section: Section;
}

export function observeBrought({ verticals, space }: City, tally: Tally): BroughtObserver {
  const readers = verticals.flatMap((vertical) => sumsIn(vertical, space.districtCount).map(
    (name) => () => vertical.sumOf?.(vertical.own, name) ?? NaN,
  ));
  const seen = table('brought seen', readers.length, { sum: 'f64' });
  return {
    section: seen.section,
    dayEnded(): void {
      const found = tally.brought;
      readers.forEach((read, i) => {
        const sum = read();
        found[i] += sum - seen.sum[i];
        seen.sum[i] = sum;
      });
    },
  };
}

/** The figures of some verticals; NaN in the tally of a city that has not the vertical. */
export function broughtFigures(verticals: readonly Brought[]): NamedFigure<string>[] {
  return verticals.flatMap(({ id, metrics = [] }) => metrics.map((metric) => ({
    ...metric,
    by: dimensionsOf(metric),
    value(tally: Tally, dimension?: DimensionId, part = 0): number {
      const nameOf = (name: string): string => {
        if (dimension === undefined) return name;
        return dimension === 'district' ? inDistrict(name, part) : `${name}@${part}`;
      };
      const sum = (name: string): number => tally.broughtSum(id, nameOf(name));
      const found = metric.value(sum, tally.sum('days'));
      return Number.isFinite(found) ? found : NaN;
    },
  })));
}

function dimensionsOf({ isByHour, isByDistrict }: BroughtMetric): readonly DimensionId[] {
  return [
    ...(isByHour === true ? ['hour'] as const : []),
    ...(isByDistrict === true ? ['district'] as const : []),
  ];
}
