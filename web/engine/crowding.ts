// How thick shops stand where shops are: what a city is on average says little, since most of its
// ground holds none.

import {
  type CityPortrait, type Frame, hexAt, merchantField, merchantStride,
} from '../../sim-core/screen.ts';
import { netOf } from './hexagons.ts';

/** Shops a square metre in the hexagon of a shop, on average over shops; 0 where there is none. */
export function crowdingOf(
  { map }: Pick<CityPortrait, 'map'>, { merchants }: Pick<Frame, 'merchants'>,
): number {
  const net = netOf(map);
  const shopsIn = new Float64Array(net.cellCount);
  let shops = 0;
  for (let at = 0; at < merchants.length; at += merchantStride) {
    if (merchants[at + merchantField.open] < 0) continue;
    shopsIn[hexAt(net, merchants[at + merchantField.x], merchants[at + merchantField.y])]++;
    shops++;
  }
  const ofShops = shopsIn.reduce((sum, count) => sum + count * count, 0);
  const hexagonSquareMetres = net.acrossMetres * net.rowMetres;
  return shops === 0 ? 0 : ofShops / shops / hexagonSquareMetres;
}
