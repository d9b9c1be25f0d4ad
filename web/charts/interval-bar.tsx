// The difference of one figure: its interval as a soft band against a zero line that never moves,
// and a dot for each seed, so that a reader sees how much is luck of the day.

import type { ComparedFigure } from '../../sim-core/index.ts';

interface Props {
  readonly figure: Pick<
    ComparedFigure, 'low' | 'high' | 'difference' | 'perSeed' | 'verdict'
  >;
  readonly label: string;
  /** Half-width of the scale, where several bars share one; else whatever is farthest from zero. */
  readonly reach?: number;
}

const height = 22;

export function IntervalBar({ figure, label, reach = reachOf([figure]) }: Props) {
  const at = (value: number): number => 50 + (value / reach) * 48;
  const { low, high, difference } = figure;
  return (
    <svg
      className={`interval ${figure.verdict}`}
      width="100%"
      height={height}
      role="img"
      aria-label={label}
    >
      <line className="axis" x1="0" x2="100%" y1={height / 2} y2={height / 2} />
      {Number.isNaN(low) ? null : (
        <rect
          className="band"
          x={`${at(low)}%`}
          width={`${Math.max(0.6, at(high) - at(low))}%`}
          y="4"
          height={height - 8}
          rx="2"
        />
      )}
      {figure.perSeed.difference.map((value, index) => (Number.isNaN(value) ? null : (
        <circle
          key={index}
          className="seed"
          cx={`${at(value)}%`}
          cy={height / 2 + spread(index)}
          r="1.7"
        />
      )))}
      <line className="zero" x1="50%" x2="50%" y1="0" y2={height} />
      <line className="mean" x1={`${at(difference)}%`} x2={`${at(difference)}%`} y1="2" y2="20" />
    </svg>
  );
}

/** The half-width of a scale on which all of some figures find room. */
export function reachOf(figures: readonly Props['figure'][]): number {
  const ends = figures
    .flatMap(({ low, high, perSeed }) => [low, high, ...perSeed.difference])
    .filter((value) => !Number.isNaN(value))
    .map(Math.abs);
  return Math.max(...ends) || 1;
}

/** Dots of neighbouring seeds stand on three lines, so that equal ones can be told apart. */
function spread(index: number): number {
  return ((index % 3) - 1) * 4;
}
