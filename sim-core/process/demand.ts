// Needs: what people want, whatever any platform offers. A minute's needs are counted and timed
// from keys alone, so two policies face the same wishes at the same seconds; a higher rate adds
// needs at the end of the minute's list and moves none.

import { exp } from '../kernel/math.ts';
import { quantileAt, type Quantiles } from '../kernel/quantiles.ts';
import { bits, draw, pick, subKey, type Key } from '../kernel/random.ts';
import { secondsPerMinute, type ConsumerId } from '../kernel/units.ts';
import type { City, VerticalHere } from '../world/city.ts';
import { segments } from '../world/segments.ts';
import { Task } from '../world/tasks.ts';
import type { NeedScratch } from './choice-record.ts';
import { after, type Simulation } from './simulation.ts';

const minutesPerDay = 1440;
const fewNeeds = 40;
/** Draws of a consumer until one is kept. */
const tries = 6;
/** A need's stamp holds its number within its minute and, above it, its vertical's number. */
const indexBits = 20;

/** A minute turns: draws how many needs of each vertical it holds and when each arises. */
export function minuteTurns(sim: Simulation, minute: number): void {
  const { city } = sim;
  sim.mediation?.minuteEnds(city);
  city.facts.minuteEnded(minute);
  if (city.now.seconds >= city.endSeconds) return;
  for (let v = 0; v < city.verticals.length; v++) drawNeeds(sim, city.verticals[v], minute);
  after(city, secondsPerMinute, Task.minuteTurns, minute + 1);
}

function drawNeeds(sim: Simulation, vertical: VerticalHere, minute: number): void {
  const { city } = sim;
  const { needCount } = vertical.keys;
  const expected = needsPerMinute(city, vertical, minute);
  const count = poisson(needCount, city.shapes.normal, expected, minute);
  for (let i = 0; i < count; i++) {
    const seconds = pick(needCount, minute, i + 1, secondsPerMinute);
    const consumer = whoNeeds(city, needKey(vertical, minute, i));
    after(city, seconds, Task.needArises, consumer, i | (vertical.number << indexBits));
  }
}

/** What tells a need apart from all others, and all draws about it from theirs. */
export function needKey(vertical: VerticalHere, minute: number, index: number): Key {
  return subKey(vertical.keys.need, minute, index);
}

/** The number of a need within its minute and its vertical's, by its stamp. */
export function needIndex(stamp: number): number {
  return stamp & ((1 << indexBits) - 1);
}

export function needVertical(stamp: number): number {
  return stamp >> indexBits;
}

/**
 * Consumers are drawn evenly and kept in proportion to how often their segment has needs. All of a
 * minute are drawn in one go, as memory then answers many such questions at once.
 */
function whoNeeds(city: City, key: Key): ConsumerId {
  const { consumers, keys } = city;
  const { segment, rowCount, bits: idBits } = consumers;
  const highest = highestNeedRate(city);
  let number = 0;
  for (let i = 0; i < tries; i++) {
    number = pick(keys.consumer, key, i * 2, rowCount);
    const rate = needRateOf(city, segment[number]);
    if (draw(keys.consumer, key, i * 2 + 1) * highest < rate) break;
  }
  return number << idBits;
}

/**
 * Reads what a consumer's need and those that are left of this second will ask about their
 * consumers, who may be anywhere in large tables: memory answers many such questions at once, and
 * the needs then find them near. The sum says nothing.
 */
export function lookUp(city: City, need: NeedScratch, consumer: ConsumerId): void {
  const { consumers, now, platforms, queue } = city;
  const { together } = need;
  together[0] = consumer;
  const count = queue.readDue(now.seconds, Task.needArises, together, 1);
  const { homeX, segment, bits } = consumers;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += homeX[together[k]] + segment[together[k] >> bits];
  for (let p = 0; p < platforms.length; p++) {
    const {
      standing, loyalty, expectedLateSeconds, distrustFen, referenceFen, memberOrders,
      memberUntilDay, ordersPlaced,
    } = platforms[p].memories;
    for (let k = 0; k < count; k++) {
      const number = together[k] >> bits;
      sum += standing[number] + loyalty[number] + expectedLateSeconds[number]
        + distrustFen[number] + referenceFen[number];
      sum += memberOrders[number] + memberUntilDay[number] + ordersPlaced[number];
    }
  }
  need.lookedUp = sum;
  need.lookedUpAt = now.seconds;
}

/** How often a segment has needs, relative to others: more often where not all are users. */
function needRateOf({ needsPerUser }: City, segment: number): number {
  return segments[segment].needRate * needsPerUser[segment];
}

function highestNeedRate(city: City): number {
  let highest = 0;
  for (let segment = 0; segment < segments.length; segment++) {
    highest = Math.max(highest, needRateOf(city, segment));
  }
  return highest;
}

/** Expected needs of a vertical in a minute, before the day's luck. */
export function needsPerMinute(city: City, vertical: VerticalHere, minute: number): number {
  const demand = city.assumptions.demandLevel / 1000;
  const share = vertical.needShareByMinute[minute % minutesPerDay];
  const { rainLevel, seconds } = city.now;
  const celsius = city.weather.temperatureCelsius(Math.floor(seconds / 3600));
  const usual = vertical.needsPerDay * share * demand * vertical.weatherDemand(rainLevel, celsius);
  return vertical.needFactor === undefined
    ? usual
    : usual * vertical.needFactor(city, vertical.own);
}

/** A Poisson count that grows with the mean for the same luck: inversion, or normal when large. */
function poisson(key: Key, normal: Quantiles, mean: number, minute: number): number {
  if (mean > fewNeeds) {
    const z = quantileAt(normal, bits(key, minute, 0));
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * z));
  }
  const u = draw(key, minute, 0);
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
