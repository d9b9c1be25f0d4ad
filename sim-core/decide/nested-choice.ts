// The nested logit as a race of shocks. Each alternative's utility gets a shock drawn for that very
// alternative, so a policy that changes one merchant leaves the others' luck alone and two paired
// runs stay close. That merchants within the platform resemble each other comes from one more shock
// for the whole nest: if g is standard Gumbel and S positive stable with index L, then L (g + log
// S) is again standard Gumbel, which is exactly the nested logit with lower scale L. log S is drawn
// by Kanter's formula, whose costly part is a table.

import { log, sinPi } from '../kernel/math.ts';
import { quantileAt, tableOnce, tabulate, type Quantiles } from '../kernel/quantiles.ts';

/** Kanter's first factor of log S by quantile, for a nest scale strictly between 0 and 1. */
export function nestQuantiles(scale: number): Quantiles {
  const other = (1 - scale) / scale;
  return tableOnce(`nest ${scale}`, () => tabulate(
    (u) => log(sinPi(scale * u)) - log(sinPi(u)) / scale + other * log(sinPi((1 - scale) * u)),
  ));
}

/** The nest's common shock from two draws of 32 bits. */
export function nestShock(
  nest: Quantiles,
  gumbel: Quantiles,
  scale: number,
  firstBits: number,
  secondBits: number,
): number {
  const logStable =
    quantileAt(nest, firstBits) + ((1 - scale) / scale) * quantileAt(gumbel, secondBits);
  return scale * logStable;
}

/** What a merchant is worth to a consumer, whose liking is specialty and shock (upper level). */
export function merchantUtility(
  stars: number,
  perStar: number,
  liking: number,
  paidYuan: number,
  pricePerYuan: number,
  promisedMinutes: number,
  timePerMinute: number,
): number {
  return (
    perStar * (stars - 4.5) + liking - pricePerYuan * paidYuan - timePerMinute * promisedMinutes
  );
}
