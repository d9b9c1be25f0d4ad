// Two distributions over one another: A as a filled step, B as a dashed line, with a mark at each
// median and, where there is one, at the promise. Labels stand at the marks, not in a legend.

import { chartWords } from '../words/chart-words.ts';
import { useDescription } from './chart-description.ts';
import { Stretch } from './mark-reader.tsx';
import { ticksOf, lineScale, stepLine, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface Mark {
  readonly at: number;
  readonly text: string;
  readonly kind: 'a' | 'b' | 'promise-a' | 'promise-b';
}

interface Props {
  /** Share of all entries in each bin, from `start` in steps of `step`. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly start: number;
  readonly step: number;
  readonly marks: readonly Mark[];
}

const height = 210;
const top = 58;
const bottom = height - 24;

export function Distribution({ a, b, start, step, marks }: Props) {
  const [box, width] = useWidth();
  const label = useDescription(chartWords.shapeSpread, marks.map(({ text }) => text));
  const peak = Math.max(...a, ...b, 1e-9);
  const end = start + a.length * step;
  const x = lineScale([start, end], [4, width - 4]);
  const y = lineScale([0, peak], [bottom, top]);
  const edge = (bin: number): number => x(start + bin * step);
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        <path className="area-a" d={`${stepLine(a, edge, y)}V${bottom}H${edge(0)}Z`} />
        <path className="line-a" d={stepLine(a, edge, y)} />
        <path className="line-b" d={stepLine(b, edge, y)} />
        {a.map((_, bin) => (
          <Stretch
            key={bin} mark={bin} from={edge(bin)} to={edge(bin + 1)} top={top} bottom={bottom}
          />
        ))}
        <line className="base" x1="4" x2={width - 4} y1={bottom} y2={bottom} />
        {ticksOf(start, end, width < 420 ? 4 : 7).map((tick) => (
          <text key={tick} className="tick-text" x={x(tick)} y={height - 6} textAnchor="middle">
            {tick}
          </text>
        ))}
        {marks.map((mark, row) => (
          <MarkLine key={mark.kind} mark={mark} x={x(mark.at)} row={row} width={width} />
        ))}
      </svg>
    </div>
  );
}

function MarkLine(props: { mark: Mark; x: number; row: number; width: number }) {
  const { mark, x, row, width } = props;
  const y = 12 + row * 14;
  const right = x < width * 0.6;
  return (
    <g className={`mark-line ${mark.kind}`}>
      <line x1={x} x2={x} y1={y - 8} y2={bottom} />
      <text x={right ? x + 5 : x - 5} y={y} textAnchor={right ? 'start' : 'end'}>
        {mark.text}
      </text>
    </g>
  );
}
