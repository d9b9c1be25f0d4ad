// How far the platform's forecast of the next hour was off: absolute differences by district and
// hour, over the orders that came. Districts, because a zone's orders in an hour are mostly chance.

import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Axis } from './dimensions.ts';
import { figure, ratio } from './metric.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

export function observeForecast(city: City, tally: Tally): Observer {
  const expected = new Float64Array(city.space.districtCount);
  const seen = new Float64Array(city.space.districtCount);
  const hour = tally.recorder(['forecastError', 'forecastOrders']);
  const { amounts, column } = hour;
  const place = newPlace();
  return {
    hourWasForecast(platform: number, hourOfDay: number): void {
      const { forecast } = city.platforms[platform];
      place[Axis.platform] = platform;
      expected.fill(0);
      seen.fill(0);
      for (let zone = 0; zone < city.space.zoneCount; zone++) {
        expected[city.space.district[zone]] += forecast.zones.ahead[zone];
        seen[city.space.district[zone]] += forecast.seen(zone, hourOfDay);
      }
      for (let district = 0; district < seen.length; district++) {
        amounts[column.forecastError] = Math.abs(expected[district] - seen[district]);
        amounts[column.forecastOrders] = seen[district];
        hour.add(place);
      }
    },
  };
}

export const forecastFigures = {
  'forecast.error': figure({
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
    ...ratio('forecastError', 'forecastOrders'),
  }),
};
