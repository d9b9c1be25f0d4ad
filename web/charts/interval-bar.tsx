// The difference of one figure: its interval as a soft band against a zero line that never moves,
// and a dot for each seed, so that a reader sees how much is luck of the day.

import type { ComparedFigure } from '../../sim-core/index.ts';

interface Props {
  readonly figure: ComparedFigure;
  readonly label: string;
}

const width = 252;
const height = 22;
const middle = width / 2;

export function IntervalBar({ figure, label }: Props) {
  const reach = reachOf(figure);
  const at = (value: number): number => middle + (value / reach) * (middle - 6);
  const { low, high } = figure;
  return (
    <svg
      className={`interval ${figure.verdict}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className="axis" x1="0" x2={width} y1={height / 2} y2={height / 2} />
      {Number.isNaN(low) ? null : (
        <rect
          className="band"
          x={at(low)}
          width={Math.max(1.5, at(high) - at(low))}
          y="4"
          height={height - 8}
          rx="2"
        />
      )}
      {figure.perSeed.difference.map((difference, index) => (Number.isNaN(difference) ? null : (
        <circle
          key={index}
          className="seed"
          cx={at(difference)}
          cy={height / 2 + spread(index)}
          r="1.7"
        />
      )))}
      <line className="zero" x1={middle} x2={middle} y1="0" y2={height} />
      <line className="mean" x1={at(figure.difference)} x2={at(figure.difference)} y1="2" y2="20" />
    </svg>
  );
}

/** The half-width of the scale: whatever is farthest from zero. */
function reachOf(figure: ComparedFigure): number {
  const ends = [figure.low, figure.high, ...figure.perSeed.difference]
    .filter((value) => !Number.isNaN(value))
    .map(Math.abs);
  return Math.max(...ends) * 1.06 || 1;
}

/** Dots of neighbouring seeds stand on three lines, so that equal ones can be told apart. */
function spread(index: number): number {
  return ((index % 3) - 1) * 4;
}
