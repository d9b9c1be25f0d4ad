// The day's shape behind the timeline: orders by hour of A and B, the late ones among them, and
// where it rains.

import { usePlayback } from '../state/playback.ts';
import { useResults } from '../state/results.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';
import { hourlySeries } from './series.ts';

interface Props {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const height = 44;
const width = 960;

export function HourStrip({ startSeconds, endSeconds }: Props) {
  const words = useWords();
  const comparison = useResults((results) => results.comparison);
  const rain = usePlayback((state) => state.portrait?.rainLevel);
  const days = Math.max(1, Math.round((endSeconds - startSeconds) / 86_400));
  const ordersA = overDays(hourlySeries(comparison, 'baseline', 'placed'), days);
  const ordersB = overDays(hourlySeries(comparison, 'policy', 'placed'), days);
  const lateA = overDays(hourlySeries(comparison, 'baseline', 'late'), days);
  const lateB = overDays(hourlySeries(comparison, 'policy', 'late'), days);
  const top = Math.max(1, ...ordersA, ...ordersB);
  const span = endSeconds - startSeconds;
  const firstHour = startSeconds / 3600;
  // Hours of the day count from the first midnight that counts; hours of the run from the first.
  const x = (hour: number): number => (width * hour * 3600) / span;
  const y = (value: number): number => height - (value / top) * (height - 6);
  const steps = (values: readonly number[]): string => stepPath(values, x, y);
  return (
    <svg
      className="hour-strip"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {[...(rain ?? []).slice(firstHour, endSeconds / 3600)].map((level, hour) =>
        level === 0 ? null : (
          <rect
            key={hour}
            className={level === 2 ? 'rain heavy' : 'rain'}
            x={x(hour)}
            width={x(hour + 1) - x(hour)}
            y="0"
            height={height}
          >
            <title>{words(labWords.rain)}</title>
          </rect>
        ),
      )}
      <path className="line-a" d={steps(ordersA)} />
      <path className="line-b" d={steps(ordersB)} />
      <path className="late-a" d={`${steps(lateA)}V${height}H0Z`} />
      <path className="line-b late" d={steps(lateB)} />
    </svg>
  );
}

/** What is known by hour of the day, drawn on each of the days. */
function overDays(values: readonly number[], days: number): readonly number[] {
  return Array.from({ length: days }, () => values).flat();
}

function stepPath(
  values: readonly number[],
  x: (hour: number) => number,
  y: (value: number) => number,
): string {
  if (values.length === 0) return `M0 ${height}`;
  return values.reduce(
    (path, value, hour) => `${path}${hour === 0 ? 'M' : 'L'}${x(hour)} ${y(value)}H${x(hour + 1)}`,
    '',
  );
}
