// What a watched city finds to happen next is what a second city tells that is played through
// second by second and looked at each time; where nothing is left of the day, none is found.

import { beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import { BuiltCity } from '../../sim-core/run/built-city.ts';
import {
  incidentKinds, LocalLive, orderField, orderStride, readFrame, riderField, riderStride,
  type Incident, type IncidentKind,
} from '../../sim-core/screen.ts';

const request = { scenario: presets['county-town'], policy: noChange, seed: 4 };
const [fromHour, untilHour] = [21.3, 23.6];
const mostOfAKind = 5;

type Told = readonly [atSeconds: number, id: number];

describe('what happens next', () => {
  const told = Object.fromEntries(incidentKinds.map((kind) => [kind, [] as Told[]]));
  const engine = new LocalLive();
  let start = 0;
  let end = 0;
  const second = (hour: number): number => start + hour * 3600;
  const found = async (kind: IncidentKind, from: number, most: number): Promise<Incident[]> => {
    const list: Incident[] = [];
    let after = { atSeconds: from, id: Infinity };
    while (list.length < most) {
      const next = await engine.nextIncident(kind, after);
      if (next === undefined || next.atSeconds > second(untilHour)) break;
      list.push(next);
      after = next;
    }
    return list;
  };

  beforeAll(async () => {
    ({ startSeconds: start, endSeconds: end } = await engine.load(request));
    listen(request, second(fromHour), second(untilHour), told);
  }, 60_000);

  it.each(incidentKinds)('%s: each is found, in order, and none besides', async (kind) => {
    const all = told[kind].slice(0, mostOfAKind);
    expect(all.length).toBeGreaterThan(0);
    const list = await found(kind, second(fromHour), all.length);
    expect(list.map(({ atSeconds, id }) => [atSeconds, id])).toEqual(all);
    for (const { seenSeconds, subject, id } of [list[0], list[list.length - 1]]) {
      const frame = readFrame(await engine.seek(seenSeconds));
      expect(idsIn(frame, subject)).toContain(id);
    }
  }, 30_000);

  it('says why an order ended, and what a rider got and asked', async () => {
    const [cancelled] = await found('orderCancelled', second(fromHour), 1);
    expect(cancelled.reason).toBeGreaterThanOrEqual(0);
    const [left] = await found('riderGivesUp', second(fromHour), 1);
    expect(left.netFenPerHour).toBeLessThan(left.askedFenPerHour);
    expect(left.seenSeconds).toBe(left.atSeconds - 1);
  });

  it('finds none behind the last of the day, and leaves every moment as it was', async () => {
    const before = new Uint8Array(await engine.seek(second(22.5)));
    const last = { atSeconds: end - 90, id: Infinity };
    expect(await engine.nextIncident('shortage', last)).toBeUndefined();
    expect(new Uint8Array(await engine.seek(second(22.5)))).toEqual(before);
  });
});

function idsIn(frame: ReturnType<typeof readFrame>, subject: Incident['subject']): number[] {
  const isOrder = subject === 'order';
  const [rows, stride, field] = isOrder
    ? [frame.orders, orderStride, orderField.id]
    : [frame.riders, riderStride, riderField.id];
  return Array.from({ length: rows.length / stride }, (_, row) => rows[row * stride + field]);
}

/** Plays a city by the second and writes down what happens, each kind in its own plain words. */
function listen(
  { scenario, policy, seed }: typeof request, from: number, until: number,
  told: Record<string, Told[]>,
): void {
  let isOn = false;
  const tell = (kind: IncidentKind, id: number): void => {
    const at = built.sim.city.now.seconds;
    const isTold = told[kind].some(([then, who]) => then === at && who === id);
    if (isOn && !isTold) told[kind].push([at, id]);
  };
  const built: BuiltCity = new BuiltCity(scenario, {
    observers: [{
      orderCancelled: (order) => tell('orderCancelled', order >> city.orders.bits),
      offerDeclined: (_, rider) => tell('offerDeclined', rider >> city.riders.bits),
      riderWentOffline: (rider) => {
        const { riders } = city;
        const costFen = Math.round((riders.riddenMetres[rider] * 12) / 1000)
          + riders.contributionFen[rider];
        const hours = riders.onlineSeconds[rider] / 3600;
        const anHour = Math.round((riders.earnedFen[rider] - costFen) / hours);
        const isLow = hours > 0 && anHour < riders.reservationFenPerHour[rider];
        if (isLow && riders.kind[rider] === 1) tell('riderGivesUp', rider >> riders.bits);
      },
    }],
  });
  const { city } = built.sim;
  built.begin(policy, seed);
  built.advance(from);
  isOn = true;
  let wasShort = true;
  for (let at = from + 1; at <= until; at++) {
    built.advance(at);
    const { orders, riders } = city;
    for (let order = 0; order < orders.end; order += orders.step) {
      const isLate = orders.stage[order] > 0 && orders.promisedAt[order] === at - 1;
      if (isLate) tell('orderLate', order >> orders.bits);
    }
    if (at % 60 !== 0) continue;
    const waiting = [...rowsOf(orders)].filter((order) => (
      orders.stage[order] === 2 && orders.releaseAt[order] <= at
    ));
    const free = [...rowsOf(riders)].filter((rider) => (
      riders.activity[rider] === 1 && riders.offeredOrder[rider] < 0
      && riders.leavesWhenEmpty[rider] === 0
    ));
    const isShort = waiting.length > free.length;
    waiting.sort((one, other) => orders.releaseAt[one] - orders.releaseAt[other]);
    if (isShort && !wasShort) tell('shortage', waiting[0] >> orders.bits);
    wasShort = isShort;
  }
  for (const list of Object.values(told)) list.sort(([a, i], [b, j]) => a - b || i - j);
}

function* rowsOf({ end, step }: { end: number; step: number }): Iterable<number> {
  for (let row = 0; row < end; row += step) yield row;
}
