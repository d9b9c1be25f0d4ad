// The forecast of the hour ahead: it begins with what is planned, follows what was seen, learns
// from past days, and a forecast made at an hour does not depend on anything after it.

import { describe, expect, it } from 'vitest';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { presets } from '../../scenarios/index.ts';
import { DemandForecast } from '../../sim-core/world/demand-forecast.ts';
import type { Merchants } from '../../sim-core/world/merchants.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const even = new Array<number>(24).fill(1 / 24);
const hours = even.map((_, hour) => hour);

/** Three merchants in zone 0, one in zone 2, none in zone 1; 96 orders a day, one an hour each. */
function smallForecast(): DemandForecast {
  const zone = Int32Array.of(0, 0, 0, 2);
  const vertical = new Int32Array(4);
  const isOpen = Int32Array.of(1, 1, 1, 1);
  const merchants = { step: 1, end: 4, zone, vertical, isOpen } as unknown as Merchants;
  const planned = { merchants: 4, ordersPerDay: 96, orderShareByHour: even };
  return new DemandForecast(0, 1, 3, merchants, [planned]);
}

describe('the forecast of a zone', () => {
  it('begins with the merchants listed and the usual course of the day', () => {
    const { zones, aheadOrders } = smallForecast();
    expect(Array.from(zones.ahead)).toEqual([3, 0, 1]);
    expect(aheadOrders).toBeCloseTo(4, 9);
  });

  it('rises with a busier day, most where the orders came', () => {
    const forecast = smallForecast();
    for (const hour of hours.slice(0, 6)) {
      for (let k = 0; k < 9; k++) forecast.count(0, hour);
      forecast.count(2, hour);
      forecast.closeHour(hour);
    }
    expect(forecast.zones.ahead[0]).toBeGreaterThan(5);
    expect(forecast.zones.ahead[0]).toBeLessThan(9);
    expect(forecast.zones.ahead[2]).toBeLessThan(1.8);
  });

  it('comes near the truth after some days of it', () => {
    const forecast = smallForecast();
    for (let day = 0; day < 6; day++) {
      for (const hour of hours) {
        const orders = hour === 12 ? 20 : 2;
        for (let k = 0; k < orders; k++) forecast.count(1, hour);
        forecast.closeHour(hour);
      }
    }
    for (const hour of hours.slice(0, 12)) {
      forecast.count(1, hour);
      forecast.count(1, hour);
      forecast.closeHour(hour);
    }
    expect(forecast.zones.ahead[1]).toBeGreaterThan(17);
    expect(forecast.zones.ahead[1]).toBeLessThan(21);
    expect(forecast.zones.ahead[0]).toBeLessThan(0.5);
  });
});

describe('its error', () => {
  it('is a figure, and smaller when days were seen before', () => {
    const errorOver = (days: number): number => {
      const built = new BuiltCity({ ...presets.riverside, start: undefined, days });
      built.begin(policyOf({}), 3);
      return built.finish().figures['forecast.error'];
    };
    const first = errorOver(1);
    expect(first).toBeGreaterThan(0.1);
    expect(first).toBeLessThan(0.6);
    expect(errorOver(5)).toBeLessThan(first);
  });

  it('is not helped by the future: the forecast at noon is the same when needs end at noon', () => {
    const built = new BuiltCity(toyScenario, { isMeasured: false });
    const noonSeconds = 43_200;
    const { forecast } = built.sim.city.platforms[0];
    built.begin(policyOf({}), 4);
    built.advance(noonSeconds);
    const usual = Array.from(forecast.zones.ahead);
    const end = { fromSeconds: noonSeconds, set: { 'world.demand-level': 0 } };
    built.begin({ title: 'Cut', changes: [end] }, 4);
    built.advance(noonSeconds);
    expect(Array.from(forecast.zones.ahead)).toEqual(usual);
    expect(forecast.aheadOrders).toBeGreaterThan(0);
  });
});
