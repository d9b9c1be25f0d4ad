// Merchants' own channels: they are kept by whom they pay, win members at the table, take orders
// away from platforms with every fen posted, and are nothing at all where no merchant thinks about
// them, nobody is asked or nobody can join.

import { describe, expect, it } from 'vitest';
import {
  keepsChannel, worthOfChannel, type ChannelThought,
} from '../../sim-core/decide/keep-channel.ts';
import { stakeholders } from '../../sim-core/metrics/welfare.ts';
import type { PolicyChange } from '../../sim-core/policy/policy.ts';
import { MediatorHold, MediatorRecorder } from '../../sim-core/process/hold.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import {
  forgetChannel, keepChannel, makeChannels, placeOfShop, scanIn,
} from '../../sim-core/world/channels.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { toyScenario } from '../toy-city.ts';

const weekSeconds = 7 * 86_400;
const seed = 7;
const told = { own: 0, ownFen: 0, diverted: 0 };
const built = new BuiltCity({ ...toyScenario, weather: 'dry' }, {
  observers: [{
    ownOrderPlaced(_consumer, _merchant, platform, basketFen) {
      told.own++;
      told.ownFen += basketFen;
      if (platform >= 0) told.diverted++;
    },
  }],
});
const { city } = built.sim;
const open = { 'channel.share': 1000, 'channel.effort': 500, 'world.service-uptake': 1000 };

function weeksUnder(weeks: number, ...sets: readonly PolicyChange['set'][]): RunResult {
  const changes = sets.map((set, week) => ({ fromSeconds: week * weekSeconds, set }));
  Object.assign(told, { own: 0, ownFen: 0, diverted: 0 });
  built.start({
    scenario: { ...built.scenario, days: 7 * weeks },
    policy: { title: 'Test', changes },
    seed,
    digest: true,
  });
  const result = built.finish();
  expect(problemsOf(built.sim)).toEqual([]);
  return result;
}

describe('a merchant', () => {
  const thought: ChannelThought = {
    weeks: 0, ownOrders: 0, platformOrders: 100, ownLeftFen: 1600, platformLeftFen: 1000,
    feeFen: 5000,
  };

  it('keeps a channel that leaves more than what would have come anyway, and its fee', () => {
    expect(worthOfChannel(thought)).toBeCloseTo(10 * (1600 - 600), 9);
    expect(worthOfChannel({ ...thought, ownOrders: 3 })).toBeCloseTo(3000, 9);
    expect(keepsChannel(false, thought)).toBe(true);
    expect(keepsChannel(false, { ...thought, feeFen: 9000 })).toBe(false);
    expect(keepsChannel(false, { ...thought, ownLeftFen: 500 })).toBe(false);
  });

  it('gives a new one eight weeks before it judges it', () => {
    const poor = { ...thought, ownOrders: 0.5 };
    expect(keepsChannel(true, { ...poor, weeks: 7 })).toBe(true);
    expect(keepsChannel(true, { ...poor, weeks: 8 })).toBe(false);
  });
});

it('a consumer is a member of the last shops that asked, and of none that has closed', () => {
  const channels = makeChannels(9, 2);
  for (const shop of [4, 0, 8, 3]) {
    keepChannel(channels, shop, true);
    scanIn(channels, 1, shop);
  }
  expect(channels.count.kept[0]).toBe(4);
  expect([4, 0, 8, 3].map((shop) => placeOfShop(channels, 1, shop))).toEqual([-1, 5, 4, 3]);
  expect(channels.shops.members[4]).toBe(0);
  forgetChannel(channels, 8);
  expect(placeOfShop(channels, 1, 8)).toBe(-1);
  expect(channels.count.kept[0]).toBe(3);
});

describe('own channels', { timeout: 240_000 }, () => {
  const without = weeksUnder(5, {});

  it('take orders from the platform, and leave shops and members better off', () => {
    const { figures } = weeksUnder(5, open);
    expect(figures['merchant.channel-members']).toBeGreaterThan(20);
    expect(figures['orders.own-channel-share']).toBeGreaterThan(0.01);
    expect(figures['orders.placed']).toBeLessThan(without.figures['orders.placed']);
    expect(figures['platform.orders-lost']).toBeCloseTo(told.diverted / 35, 9);
    expect(told.diverted).toBeLessThan(told.own);
    expect(told.diverted).toBeGreaterThan(told.own / 3);
    expect(figures['welfare.platforms']).toBeLessThan(without.figures['welfare.platforms']);
    expect(figures['welfare.consumers']).toBeGreaterThan(without.figures['welfare.consumers']);
    expect(figures['merchant.commission-saved']).toBeGreaterThan(0);
  });

  it('are posted to the fen, and all sides add up', () => {
    const { figures } = weeksUnder(5, open, {}, { 'world.channel-fee': 1234 });
    const { ledger } = city;
    expect(ledger.postedFen(Reason.ownSale)).toBe(told.ownFen);
    expect(told.ownFen).toBeGreaterThan(0);
    expect(ledger.postedFen(Reason.channelFee) % 1234).toBe(0);
    const brought = ledger.postedFen(Reason.ownDelivery) / 300;
    expect(Number.isInteger(brought)).toBe(true);
    expect(ledger.postedFen(Reason.errand)).toBeGreaterThanOrEqual(brought * 500);
    const sides = stakeholders.reduce((sum, side) => sum + figures[side], 0);
    expect(sides).toBeCloseTo(figures['welfare.total'], 3);
  });

  it('are nothing where no merchant thinks about them', () => {
    const frozen = { 'world.service-uptake': 0 };
    const offered = weeksUnder(3, { ...open, ...frozen });
    expect(offered.digest).toBe(weeksUnder(3, frozen).digest);
  });

  it('end for shops that can keep none any more', () => {
    weeksUnder(3, open, {}, { 'channel.share': 0 });
    expect(city.channels.count.kept[0]).toBe(0);
    expect(city.channels.shops.isKept.every((isKept) => isKept === 0)).toBe(true);
  });

  it('win nobody without effort, and nobody orders who would rather not', () => {
    expect(weeksUnder(3, { ...open, 'channel.effort': 0 }).figures['merchant.channel-members'])
      .toBe(0);
    const dear = { ...open, 'world.channel-trouble': 3000, 'channel.delivery-fee': 2000 };
    const few = weeksUnder(4, dear).figures['orders.own-channel-share'];
    expect(few).toBeLessThan(weeksUnder(4, open).figures['orders.own-channel-share'] / 2);
  });

  it('win nobody while consumers are held at a run without them', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    weeksUnder(3, {});
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const held = weeksUnder(3, open);
    built.sim.mediation = undefined;
    expect(held.figures['merchant.channel-members']).toBe(0);
    expect(told.own).toBe(0);
  });

  it('win whom they won while consumers are held at their own run', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    const free = weeksUnder(3, open);
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const held = weeksUnder(3, open);
    built.sim.mediation = undefined;
    expect(told.own).toBeGreaterThan(0);
    expect(held.digest).toBe(free.digest);
  });
});
