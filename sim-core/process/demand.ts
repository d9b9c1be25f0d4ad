// Needs: what people want, whatever any platform offers. A minute's needs are counted and timed
// from keys alone, so two policies face the same wishes at the same seconds; a higher rate adds
// needs at the end of the minute's list and moves none.

import { exp } from '../kernel/math.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, pick, subKey, type Key } from '../kernel/random.ts';
import { secondsPerMinute, type ConsumerId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { segments } from '../world/segments.ts';
import { Task } from '../world/tasks.ts';
import { after, type Simulation } from './simulation.ts';

const minutesPerDay = 1440;
const fewNeeds = 40;
/** Draws of a consumer until one is kept. */
const tries = 6;
const highestNeedRate = 1.3;
/**
 * Rain and heat raise demand: B2.04 (+30 % in heavy rain), B2.01 and B2.02 (heat), B2.05 (cold).
 */
const rainDemand = [1, 1.12, 1.3];

/** A minute turns: draws how many needs it holds and when each arises. */
export function minuteTurns(sim: Simulation, minute: number): void {
  const { city } = sim;
  city.facts.minuteEnded(minute);
  if (city.now.seconds >= city.endSeconds) return;
  const expected = needsPerMinute(city, minute);
  const count = poisson(city, expected, minute);
  for (let i = 0; i < count; i++) {
    const seconds = pick(city.keys.needCount, minute, i + 1, secondsPerMinute);
    after(city, seconds, Task.needArises, whoNeeds(city, needKey(city, minute, i)), i);
  }
  after(city, secondsPerMinute, Task.minuteTurns, minute + 1);
}

/** What tells a need apart from all others, and all draws about it from theirs. */
export function needKey(city: City, minute: number, index: number): Key {
  return subKey(city.keys.need, minute, index);
}

/**
 * Consumers are drawn evenly and kept in proportion to how often their segment has needs. All of a
 * minute are drawn in one go, as memory then answers many such questions at once.
 */
function whoNeeds(city: City, key: Key): ConsumerId {
  const { consumers, keys } = city;
  const { segment, rowCount, bits: idBits } = consumers;
  let number = 0;
  for (let i = 0; i < tries; i++) {
    number = pick(keys.consumer, key, i * 2, rowCount);
    const rate = segments[segment[number]].needRate / highestNeedRate;
    if (draw(keys.consumer, key, i * 2 + 1) < rate) break;
  }
  return number << idBits;
}

/** Expected needs in a minute, before the day's luck. */
export function needsPerMinute(city: City, minute: number): number {
  const demand = city.assumptions.demandLevel / 1000;
  const share = city.needShareByMinute[minute % minutesPerDay];
  const { rainLevel, seconds } = city.now;
  const celsius = city.weather.temperatureCelsius(Math.floor(seconds / 3600));
  const weather = rainDemand[rainLevel] * temperatureDemand(celsius);
  return city.needsPerDay * share * demand * weather;
}

/** Demand over that at 20 degrees: a curve through B2.01 and B2.02, and B2.05 at its cold end. */
function temperatureDemand(celsius: number): number {
  const warmth = Math.max(0, celsius - 20);
  const frost = Math.max(0, -celsius);
  return 1 + 0.0063 * warmth + 0.00022 * warmth * warmth + Math.min(0.5, 0.04 * frost);
}

/** A Poisson count that grows with the mean for the same luck: inversion, or normal when large. */
function poisson(city: City, mean: number, minute: number): number {
  const { needCount } = city.keys;
  if (mean > fewNeeds) {
    const z = quantileAt(city.shapes.normal, bits(needCount, minute, 0));
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * z));
  }
  const u = draw(needCount, minute, 0);
  let term = exp(-mean);
  let cumulative = term;
  let count = 0;
  while (cumulative < u && count < fewNeeds * 4) {
    count++;
    term *= mean / count;
    cumulative += term;
  }
  return count;
}
