// Differences side by side, as week by week: the interval of each as a soft band against a zero
// line, its mean across it; pale where nothing may be claimed.

import type { Text } from '../../sim-core/index.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useDescription } from './chart-description.ts';
import type { Part } from './part-dots.tsx';
import { lineScale, ticksOf, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';

/** One difference, in the unit shown. */
export interface Band extends Pick<Part, 'name' | 'interval' | 'isSure' | 'word'> {
  readonly difference: number;
}

interface Props {
  readonly bands: readonly Band[];
  readonly unit: string;
  /** What stands where the first one begins. */
  readonly start: string;
  /** What is drawn, for who cannot see it. */
  readonly shape: Text;
}

const height = 170;
const top = 34;
const bottom = height - 24;
const left = 52;
const gap = 6;

export function DifferenceBands({ bands, unit, start, shape }: Props) {
  const [box, width] = useWidth();
  const language = useLanguage();
  const label = useDescription(shape, bands.map(({ name, difference }) => (
    `${name} ${plainNumber(difference, 2, language)}`
  )));
  const values = bands.flatMap(({ difference, interval = [] }) => [difference, ...interval, 0])
    .filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = lineScale([0, bands.length], [left, width - 8]);
  const y = lineScale([low, high || 1], [bottom, top]);
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        <text className="tick-text" x={left} y="10">{unit}</text>
        <text className="tick-text" x={left} y="26">{start}</text>
        <line className="grid" x1={left} x2={left} y1={top} y2={bottom} />
        {ticksOf(low, high, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} />
            <text className="tick-text" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {Math.round(tick * 100) / 100}
            </text>
          </g>
        ))}
        <line className="zero" x1={left} x2={width - 8} y1={y(0)} y2={y(0)} />
        {bands.map((band, at) => (
          <g key={band.name} data-mark={at} className={band.isSure ? undefined : 'unsure'}>
            <title>{[band.name, band.word].join(' · ')}</title>
            <OneBand band={band} from={x(at) + gap} to={x(at + 1) - gap} y={y} />
          </g>
        ))}
        {bands.map(({ name }, at) => (
          <text
            key={name}
            className="tick-text"
            x={(x(at) + x(at + 1)) / 2}
            y={height - 6}
            textAnchor="middle"
          >
            {bands.length > 6 ? at + 1 : name}
          </text>
        ))}
      </svg>
    </div>
  );
}

function OneBand(props: { band: Band; from: number; to: number; y: (value: number) => number }) {
  const { band: { difference, interval }, from, to, y } = props;
  return (
    <>
      {interval === undefined ? null : (
        <rect
          className="band-b"
          x={from}
          width={to - from}
          y={y(interval[1])}
          height={Math.max(1, y(interval[0]) - y(interval[1]))}
        />
      )}
      <line className="week-mean" x1={from} x2={to} y1={y(difference)} y2={y(difference)} />
    </>
  );
}
