// A figure by part of the whole (districts, kinds of rider): a row each, a dot for A, a ring for B
// and a line between them. Where the parts are judged, a whisker shows between which values B lies,
// and a part without a sure difference is pale.

import { chartWords } from '../words/chart-words.ts';
import { useLanguage } from '../words/language.ts';
import { reachInWords, useDescription } from './chart-description.ts';
import { lineScale, ticksOf, sizeOf, widthOf } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface Part {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** Bounds of the difference, B less A; undefined where there is no interval. */
  readonly interval?: readonly [low: number, high: number];
  /** False where no difference may be claimed; true as long as nobody has judged. */
  readonly isSure: boolean;
  /** What may be said of the difference, in a word. */
  readonly word?: string;
}

interface Props {
  readonly parts: readonly Part[];
}

type Scale = (value: number) => number;

const rowHeight = 22;

export function PartDots({ parts }: Props) {
  const [box, width] = useWidth();
  const language = useLanguage();
  const shown = parts.filter((part) => Number.isFinite(part.a) || Number.isFinite(part.b));
  const reaches = [
    reachInWords('A', shown.map(({ a }) => a), language),
    reachInWords('B', shown.map(({ b }) => b), language),
  ];
  const label = useDescription(chartWords.shapeParts, reaches);
  const values = shown.flatMap(({ a, b, interval = [] }) => (
    [a, b, ...interval.map((bound) => a + bound)]
  )).filter(Number.isFinite);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const longest = Math.max(...shown.map(({ name }) => widthOf(name)));
  const nameWidth = Math.min(150, Math.max(width * 0.36, longest));
  const from = low > 0 && low < high * 0.5 ? 0 : low;
  const x = lineScale([from, high], [nameWidth + 16, width - 12]);
  const height = shown.length * rowHeight + 22;
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        {ticksOf(from, high, 4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={x(tick)} x2={x(tick)} y1="0" y2={height - 20} />
            <text className="tick-text" x={x(tick)} y={height - 6} textAnchor="middle">
              {Math.round(tick * 100) / 100}
            </text>
          </g>
        ))}
        {shown.map((part, row) => (
          <g
            key={part.name}
            data-mark={parts.indexOf(part)}
            className={part.isSure ? undefined : 'unsure'}
            transform={`translate(0 ${row * rowHeight + 11})`}
          >
            <Row part={part} x={x} nameWidth={nameWidth} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function Row({ part, x, nameWidth }: { part: Part; x: Scale; nameWidth: number }) {
  const { name, a, b, interval, word } = part;
  return (
    <>
      {word === undefined ? null : <title>{`${name}: ${word}`}</title>}
      <text className="row-name" x={nameWidth} y="4" textAnchor="end">
        {name}
      </text>
      <line className="between" x1={x(a)} x2={x(b)} y1="0" y2="0" />
      {interval === undefined ? null : (
        <line className="whisker" x1={x(a + interval[0])} x2={x(a + interval[1])} y1="0" y2="0" />
      )}
      <circle className="dot-a" cx={x(a)} cy="0" r="4" />
      <circle className="dot-b" cx={x(b)} cy="0" r="4" />
    </>
  );
}
