// A city that is watched looks at every moment as it did when it was first played, whatever way the
// clock takes there, and however many pictures are left out its counts are those of the run.

import { beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { Tally } from '../../sim-core/figures.ts';
import { noChange } from '../../sim-core/index.ts';
import { LocalLive, readFrame, type CityPortrait } from '../../sim-core/screen.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/built-city.ts';
import { accountOf } from '../../sim-core/run/order-account.ts';

const scenario = presets.riverside;
const request = { scenario, policy: noChange, seed: 3 };
/** From one picture to the next at 1,200 times. */
const strideSeconds = 264;
const hours = [8.1, 11.9, 12.35, 18.6, 23.2];

describe('a moment of a city', () => {
  const played = new Map<number, Uint8Array>();
  const engine = new LocalLive();
  let portrait: CityPortrait;
  const moments = (): number[] => hours.map((hour) => portrait.startSeconds + hour * 3600);

  beforeAll(async () => {
    portrait = await engine.load(request);
    const wanted = moments();
    for (let at = portrait.startSeconds; at < portrait.endSeconds; at += strideSeconds) {
      for (const moment of wanted.filter((each) => each >= at && each < at + strideSeconds)) {
        played.set(moment, new Uint8Array(await engine.seek(moment)));
      }
      await engine.seek(Math.min(at + strideSeconds, portrait.endSeconds));
    }
  }, 60_000);

  it('AC-T1: is the same to the byte played, sought, and sought in a fresh engine', async () => {
    const other = new LocalLive();
    await other.load(request);
    for (const moment of [...moments()].reverse()) {
      const bytes = played.get(moment)!;
      expect(bytes.length).toBeGreaterThan(1000);
      expect(new Uint8Array(await engine.seek(moment)), `${moment} sought`).toEqual(bytes);
      expect(new Uint8Array(await other.seek(moment)), `${moment} elsewhere`).toEqual(bytes);
    }
    expect(played.get(moments()[0])).not.toEqual(played.get(moments()[1]));
  }, 60_000);

  it('AC-T3: has the counts of the run after a day at 1,200 times', async () => {
    // Orders of the last hour arrive after midnight, when nobody watches any more.
    const last = readFrame(await engine.seek(portrait.endSeconds + 4 * 3600));
    const { orders, shape, tally } = runScenario(request, new BuiltCity(scenario));
    expect(last.placed).toBe(orders);
    expect(last.delivered).toBe(new Tally(shape, tally).sum('delivered'));
    expect(last.delivered).toBeGreaterThan(1000);
  }, 60_000);

  it('AC-W4: tells of each open order what the run has whose figures are shown', async () => {
    const built = new BuiltCity(scenario);
    built.start(request);
    const [, , moment] = moments();
    built.advance(moment);
    await engine.seek(moment);
    const { orders } = built.sim.city;
    let told = 0;
    for (let order = 0; order < orders.end; order += orders.step) {
      const account = accountOf(built.sim.city, order);
      expect(await engine.accountOf(order >> orders.bits), `order ${order}`).toEqual(account);
      told += account === undefined ? 0 : 1;
    }
    expect(told).toBeGreaterThan(50);
    expect(built.finish().figures).toEqual(runScenario(request).figures);
  }, 60_000);

  it('AC-T1: is reached in a quarter of the time of its day, in a district', async () => {
    const district = new LocalLive();
    const { startSeconds } = await district.load({ ...request, scenario: presets.district });
    const taken = async (hour: number): Promise<number> => {
      const { user } = process.cpuUsage();
      await district.seek(startSeconds + hour * 3600);
      return process.cpuUsage().user - user;
    };
    // A day that was seen once, as anyone has who drags its strip.
    const whole = await taken(23);
    const times: number[] = [];
    for (const hour of [12.4, 7.2, 18.9, 13.49, 20.01, 11.99, 22.3]) times.push(await taken(hour));
    // The middle of seven, since other work may hold up one of them.
    expect(times.sort((one, other) => one - other)[3]).toBeLessThan(whole / 4);
  }, 60_000);
});
