// Who lives alone and whom services reach among them: as many as each segment's share says, where
// they live, the same under every policy; and the figures are those of these people, counted one by
// one.

import { describe, expect, it } from 'vitest';
import { AccessWatch } from '../../sim-core/metrics/access-watch.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity } from '../../sim-core/run/built-city.ts';
import { livingAlone } from '../../sim-core/world/living-alone.ts';
import { segments } from '../../sim-core/world/segments.ts';
import { zoneAt } from '../../sim-core/world/space.ts';
import { presets } from '../../scenarios/index.ts';
import { policyOf } from '../toy-city.ts';

const scenario = {
  ...presets['county-town'], weather: 'dry' as const, days: 1, warmUp: 0,
  verticals: ['food', 'grocery'],
};
const looks = 24;
const elderly = segments.findIndex(({ id }) => id === 'elderly');

interface People {
  count: number;
  /** Of the looks of a day, by vertical. */
  readonly reached: number[];
}

/** A day, and who was in reach at every look, counted person by person. */
function watchedDay(): { built: BuiltCity; all: People; old: People } {
  const all: People = { count: 0, reached: [0, 0] };
  const old: People = { count: 0, reached: [0, 0] };
  const built: BuiltCity = new BuiltCity(scenario, { observers: [{ minuteEnded: count }] });
  const { city } = built.sim;
  const watch = new AccessWatch(city);
  const isAlone = livingAlone(city);
  function count(minute: number): void {
    watch.observer.minuteEnded?.(minute);
    if (minute % 60 !== 30) return;
    const { consumers, space } = city;
    for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
      const number = consumer >> consumers.bits;
      if (isAlone[number] === 0) continue;
      const zone = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
      for (const people of consumers.segment[number] === elderly ? [all, old] : [all]) {
        people.count += 1 / looks;
        city.verticals.forEach((_, v) => {
          people.reached[v] += watch.reached[v * space.zoneCount + zone];
        });
      }
    }
  }
  return { built, all, old };
}

describe('who lives alone', () => {
  it('is as many of each segment as its share says, within four standard errors', () => {
    const { city } = new BuiltCity({ ...presets.riverside, days: 1 }, { isMeasured: false }).sim;
    const isAlone = livingAlone(city);
    segments.forEach(({ id, livesAlone }, segment) => {
      const those = isAlone.filter((_, number) => city.consumers.segment[number] === segment);
      const share = those.reduce((sum, each) => sum + each, 0) / those.length;
      const spread = Math.sqrt((livesAlone * (1 - livesAlone)) / those.length);
      expect(Math.abs(share - livesAlone), id).toBeLessThanOrEqual(4 * spread);
    });
    expect(livingAlone(city)).toEqual(isAlone);
  });

  it('is told whether somebody is in reach, each counted, by service and district', () => {
    const { built, all, old } = watchedDay();
    built.begin(policyOf({}), 5);
    const { figures, tally, shape } = built.finish();
    const sums = new Tally(shape, tally);
    for (const [suffix, { count, reached }] of [['Alone', all], ['OldAlone', old]] as const) {
      const asked = `accessAsked${suffix}` as const;
      const found = `accessReached${suffix}` as const;
      expect(count).toBeGreaterThan(50);
      reached.forEach((sum, vertical) => {
        expect(sums.sum(asked, 'vertical', vertical)).toBeCloseTo(count * looks, 6);
        expect(sums.sum(found, 'vertical', vertical)).toBeCloseTo(sum, 6);
      });
      const inDistricts = shape.parts.district
        .reduce((sum, _, district) => sum + sums.sum(found, 'district', district), 0);
      expect(inDistricts).toBeCloseTo(reached[0] + reached[1], 6);
    }
    const share = (all.reached[0] + all.reached[1]) / (2 * looks * all.count);
    expect(figures['consumer.access-alone']).toBeCloseTo(share, 9);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.95);
  });
});
