// The city without WebGL: the same drawing as plain SVG, riders and orders as dots, and what is
// going on as a table. A few pictures a second are enough here.

import { useMemo } from 'react';
import type { Text } from '../../sim-core/index.ts';
import { orderField, orderStride, riderStride } from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import { useTheme } from '../state/preferences.ts';
import { useWords } from '../words/language.ts';
import { labWords } from '../words/lab-words.ts';
import { mapWords } from '../words/map-words.ts';
import { MapTable } from './map-table.tsx';
import { PlainGround } from './plain-ground.tsx';
import { riderPlace } from './rider-motion.ts';

interface Props {
  /** Why the living map is not here. */
  readonly why: Text;
  /** Tries the living map again, where that may help. */
  readonly again?: () => void;
}

export function PlainMap({ why, again }: Props) {
  const words = useWords();
  const theme = useTheme();
  const portrait = usePlayback((state) => state.portrait);
  const ground = useMemo(
    () => (portrait === undefined ? null : <PlainGround map={portrait.map} theme={theme} />),
    [portrait, theme],
  );
  if (portrait === undefined) return null;
  const { minX, minY, maxX, maxY } = portrait.map.bounds;
  return (
    <div className="plain-map" tabIndex={0} role="region" aria-label={words(labWords.map)}>
      <p className="small quiet">
        {words(why)}{' '}
        {again === undefined ? null : (
          <button className="plain mini" onClick={again}>
            {words(mapWords.drawAgain)}
          </button>
        )}
      </p>
      <svg viewBox={`${minX} ${-maxY} ${maxX - minX} ${maxY - minY}`} aria-hidden="true">
        <g transform="scale(1 -1)">
          {ground}
          <Dots />
        </g>
      </svg>
      <div className="map-table">
        <MapTable />
      </div>
    </div>
  );
}

function Dots() {
  const at = usePlayback((state) => state.atSeconds);
  // They come with every picture, the first of which does not move the clock.
  usePlayback((state) => state.totals);
  const frame = playback.latest?.b;
  if (frame === undefined) return null;
  const riders = Array.from({ length: frame.riderCount }, (_, row) => row);
  const orders = Array.from({ length: frame.orderCount }, (_, row) => row * orderStride);
  return (
    <>
      {orders.map((row) => (
        <circle
          key={row}
          cx={frame.orders[row + orderField.x]}
          cy={frame.orders[row + orderField.y]}
          r="18"
          fill="var(--riders)"
        />
      ))}
      {riders.map((row) => {
        const [x, y] = riderPlace(frame, row, at);
        return (
          <circle key={frame.riders[row * riderStride]} cx={x} cy={y} r="26" fill="var(--ink)" />
        );
      })}
    </>
  );
}
