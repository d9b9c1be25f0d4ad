// How far the platform's forecast of the next hour was off: absolute differences by district and
// hour, over the orders that came. Districts, because a zone's orders in an hour are mostly chance.

import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import type { Metric } from './metric.ts';
import type { Tally } from './tally.ts';

export function observeForecast(city: City, tally: Tally): Observer {
  const expected = new Float64Array(city.space.districtCount);
  const seen = new Float64Array(city.space.districtCount);
  return {
    hourWasForecast(platform: number, hour: number): void {
      const { forecast } = city.platforms[platform];
      expected.fill(0);
      seen.fill(0);
      for (let zone = 0; zone < city.space.zoneCount; zone++) {
        expected[city.space.district[zone]] += forecast.zones.ahead[zone];
        seen[city.space.district[zone]] += forecast.seen(zone, hour);
      }
      for (let district = 0; district < seen.length; district++) {
        tally.addTotal('forecastError', Math.abs(expected[district] - seen[district]));
        tally.addTotal('forecastOrders', seen[district]);
      }
    },
  };
}

export const forecastMetrics: readonly Metric[] = [
  {
    id: 'forecast.error',
    group: 'platform',
    label: { zh: '需求预测误差', en: 'Forecast error' },
    doc: {
      zh: '对下一小时各片区订单数的预测误差绝对值之和，除以实际订单数。',
      en: 'Absolute errors of the forecast orders of the next hour in each district, over the '
        + 'orders that came.',
    },
    unit: 'share',
    digits: 3,
    better: 'lower',
    headline: false,
    by: [],
    value: (tally) => tally.total('forecastError') / tally.total('forecastOrders'),
  },
];
