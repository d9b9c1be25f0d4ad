// The hexagons into which a city's map is divided, wherever something is added up by place.

import { type CityPortrait, type HexNet, hexNet } from '../../sim-core/screen.ts';

export function netOf({ bounds }: CityPortrait['map']): HexNet {
  return hexNet(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
}
