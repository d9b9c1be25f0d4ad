// A city's ground as plain SVG, in metres, north up where the group around it is turned over.

import type { ReactNode } from 'react';
import { mapColours, type Theme } from '../palette.ts';
import type { CityMap } from './ground.ts';

interface Props {
  readonly map: CityMap;
  readonly theme: Theme;
  /** What lies on the built-up ground, below water and streets. */
  readonly children?: ReactNode;
}

export function PlainGround({ map, theme, children }: Props) {
  const colours = mapColours[theme].day;
  const area = (ring: CityMap['water'][number]): string => `M${ring.join('L')}Z`;
  return (
    <>
      <rect width={map.bounds.maxX} height={map.bounds.maxY} fill={colours.land} />
      <path d={map.parks.map(area).join('')} fill={colours.park} />
      <path d={map.blocks.map(({ ring }) => area(ring)).join('')} fill={colours.block} />
      {children}
      <path d={map.water.map(area).join('')} fill={colours.water} />
      {map.roads.map(({ kind, path }, index) => (
        <path
          key={index}
          d={`M${path.join('L')}`}
          fill="none"
          stroke={colours[kind]}
          strokeWidth={kind === 'minor' ? 8 : 24}
        />
      ))}
    </>
  );
}
