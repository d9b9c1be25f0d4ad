// What asks for another platform: in a city of one that is said, and one click puts a second beside
// the first, which alone makes the offer.

import { describe, expect, it } from 'vitest';
import { LocalBatch, RunPool, startComparison } from '../../sim-core/index.ts';
import { requestBehind } from '../../web/state/reproduce.ts';
import { lacksRival, withRival } from '../../web/state/rival.ts';
import { firstSetup, type Setup } from '../../web/state/setup.ts';
import { toyScenario } from '../toy-city.ts';

const rebate = 'merchant.exclusive-rebate';
const ban = 'regulator.exclusivity-ban';
const asked = (set: Setup['world']): Setup => ({
  ...firstSetup,
  // Merchants weigh an offer when a week closes.
  scenario: { ...toyScenario, days: 8 },
  b: { title: 'B', changes: [{ fromSeconds: 0, set }] },
});

async function ordersMovedBy(setup: Setup): Promise<number> {
  const request = requestBehind({ setup, seeds: [1], days: '1-8', isRun: true });
  const found = await startComparison(request, new RunPool(() => new LocalBatch(), 1)).result;
  return found!.figures['orders.placed'].difference;
}

describe('a lever that needs another platform', () => {
  it('is known in a city of one, and does something after the click', async () => {
    const alone = asked({ [rebate]: 300, 'delivery-fee.base': 300 });
    expect(lacksRival(rebate, alone)).toBe(true);
    expect(lacksRival('merchant.commission', alone)).toBe(false);
    const together = { ...alone, ...withRival(alone, rebate) };
    expect(lacksRival(rebate, together)).toBe(false);
    // What somebody set of the offer is kept, what was not is ours; the rest is for both.
    expect(together.b.changes.map((change) => [change.for, change.set])).toEqual([
      [undefined, { 'delivery-fee.base': 300 }],
      [toyScenario.platforms[0].id, { 'merchant.exclusive-rank': 1500, [rebate]: 300 }],
    ]);
    expect(await ordersMovedBy(together)).not.toBe(0);
  }, 120_000);

  it('is banned in a market in which it was offered', () => {
    const together = withRival(asked({ [ban]: 'yes' }), ban);
    expect(together.a?.changes.map(({ for: platform }) => platform))
      .toEqual([toyScenario.platforms[0].id]);
    expect(together.b?.changes).toHaveLength(2);
  });
});
