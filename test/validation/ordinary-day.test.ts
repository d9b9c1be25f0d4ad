// The district against a published ordinary week of a Chinese city (evidence A1): when orders are
// dispatched, how long stages take, how many are late and declined, how far they go. Means over
// three seeds.

import { describe, expect, it } from 'vitest';
import { openPool } from '../../cli/pool.ts';
import { factById } from '../../scenarios/evidence/index.ts';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { figuresOf } from '../../sim-core/metrics/index.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';

const seeds = [1, 2, 3];

/** Published shares of a day's dispatched orders by hour, A1.h00 to A1.h23. */
function publishedShares(): number[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const share = factById(`A1.h${String(hour).padStart(2, '0')}`)?.value;
    if (typeof share !== 'number') throw new Error(`no share for hour ${hour}`);
    return share;
  });
}

async function districtTally(): Promise<Tally> {
  const pool = openPool(2, 2);
  let sum: Tally | undefined;
  const jobs = seeds.map((seed) => ({ scenario: presets.district, policy: noChange, seed }));
  const runs = pool.start(jobs, (_index, { shape, tally }) => {
    sum ??= new Tally(shape);
    new Tally(shape, tally).addInto(sum);
  });
  await runs.finished;
  pool.close();
  if (sum === undefined) throw new Error('no run came back');
  return sum;
}

describe('the district\'s ordinary day', async () => {
  const tally = await districtTally();
  const figures = figuresOf(tally);

  function expectBetween(value: number, low: number, high: number): void {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  }

  it('dispatches within one point of the published share in each hour (A1.h00-h23)', () => {
    const all = tally.sum('dispatched');
    const published = publishedShares();
    const apart = published.map(
      (share, hour) => tally.sum('dispatched', 'hour', hour) / all - share,
    );
    const tooFar = apart.flatMap((gap, hour) =>
      Math.abs(gap) > 0.01 ? [`${hour} h: ${(gap * 100).toFixed(2)} points`] : []);
    expect(tooFar).toEqual([]);
  });

  it('takes 31 to 36 minutes from click to door (A1.14, A1.19)', () => {
    expectBetween(figures['delivery.time-mean'], 31, 36);
  });

  it('is late for 13 to 17 in a hundred orders (A1.15)', () => {
    expectBetween(1 - figures['delivery.on-time-share'], 0.13, 0.17);
  });

  it('is more than eight minutes late for 1.5 to 3 in a hundred (A1.16)', () => {
    expectBetween(figures['delivery.very-late-share'], 0.015, 0.03);
  });

  it('has 88 to 92 in a hundred first offers accepted (A1.07)', () => {
    expectBetween(figures['rider.first-offer-accepted'], 0.88, 0.92);
  });

  it('has 1.8 to 2.3 orders on hand for each rider online at 11:25 to 11:30 (A1.33)', () => {
    expectBetween(figures['rider.on-hand-peak'], 1.8, 2.3);
  });

  it('brings orders 1.4 to 1.7 kilometres, as the crow flies (A1.18)', () => {
    expectBetween(figures['orders.distance-mean'], 1.4, 1.7);
  });
});
