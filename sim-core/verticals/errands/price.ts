// What an errand costs its sender and brings its rider.

import { perMilleOf, type Fen, type Metres } from '../../kernel/units.ts';
import type { Rules } from '../../policy/rules.ts';
import { Switch } from '../fulfilment/switch.ts';
import { type levers } from './levers.ts';

type ErrandRules = Rules<typeof levers>;

/** Within these the base price holds. */
const baseMetres = 3000;
const baseGrams = 5000;
const fenPerKilogram = 200;
/** Added from ten in the evening to six. */
const nightFen = 500;
const nightBegins = 22;
const nightEnds = 6;
/** Share of its value for which a thing is insured. */
const premiumPerMille = 5;

export function priceFenOf(
  { base, perKm }: ErrandRules,
  metres: Metres,
  grams: number,
  hour: number,
): Fen {
  const isNight = hour >= nightBegins || hour < nightEnds;
  const wayFen = (perKm * Math.max(0, metres - baseMetres)) / 1000;
  const weightFen = (fenPerKilogram * Math.max(0, grams - baseGrams)) / 1000;
  return Math.round(base + wayFen + weightFen) + (isNight ? nightFen : 0);
}

/** What insuring a thing costs its sender. */
export function premiumFenOf({ insured }: ErrandRules, valueFen: Fen): Fen {
  return insured === Switch.on ? perMilleOf(valueFen, premiumPerMille) : 0;
}

/** What its rider is paid: a share of the price, and more in rain. */
export function payFenOf({ riderShare, rainPay }: ErrandRules, priceFen: Fen, isWet: boolean): Fen {
  return perMilleOf(priceFen, riderShare) + (isWet ? rainPay : 0);
}
