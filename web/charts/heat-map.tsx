// A difference over two factors: a cell for each pair of their levels, its colour for sign and
// size, the number in it, and a line where the difference is zero.

import { batchWords } from '../words/batch-words.ts';
import { useDescription } from './chart-description.ts';
import { sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';
import { zeroLine } from './zero-line.ts';

export interface HeatCell {
  /** In the unit shown; NaN where it is not known. */
  readonly value: number;
  readonly text: string;
  /** Whether a difference may be claimed. */
  readonly isClaimed: boolean;
}

interface Axis {
  readonly name: string;
  /** What its levels are called, from the lowest. */
  readonly levels: readonly string[];
}

interface Props {
  readonly across: Axis;
  readonly up: Axis;
  /** `cells[level of up][level of across]`. */
  readonly cells: readonly (readonly HeatCell[])[];
  /** Colour above zero and below it, as styles name them. */
  readonly hues: readonly [above: string, below: string];
}

const em = 12;
const [left, top, bottom] = [72, 20, 40];
const [leastCell, mostCell] = [40, 72];
/** Of the colour in a cell that is farthest from zero. */
const mostPercent = 56;
/** As much paler where no difference may be claimed. */
const unsureShare = 0.4;
/** Numbers are left out of cells that they do not fit. */
const characterPixels = 7;

export function HeatMap({ across, up, cells, hues }: Props) {
  const [box, width] = useWidth();
  const all = cells.flat();
  const label = useDescription(batchWords.shapeHeat, all.map(({ text }) => text));
  const [columns, rows] = [across, up].map(({ levels }) => levels.length);
  const cellWidth = (width - left - 4) / columns;
  const cellHeight = Math.max(leastCell, Math.min(mostCell, cellWidth * 0.7));
  const height = top + rows * cellHeight + bottom;
  const x = (column: number): number => left + column * cellWidth;
  const y = (row: number): number => top + (rows - 1 - row) * cellHeight;
  const most = Math.max(...all.map(({ value }) => Math.abs(value)).filter(Number.isFinite), 0) || 1;
  const fill = ({ value, isClaimed }: HeatCell): string => {
    const size = (Math.abs(value) / most) * (isClaimed ? 1 : unsureShare);
    const percent = Math.round(size * mostPercent);
    return `color-mix(in srgb, var(${hues[value > 0 ? 0 : 1]}) ${percent}%, var(--ground))`;
  };
  const everyOther = Math.ceil((longest(across.levels) * characterPixels + 8) / cellWidth);
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label} className="heat">
        <text className="tick-text" x="0" y={em}>{up.name}</text>
        {cells.flatMap((line, row) => line.map((cell, column) => (
          <rect
            key={`${row} ${column}`}
            data-mark={row * columns + column}
            className={Number.isNaN(cell.value) ? 'cell empty' : 'cell'}
            x={x(column)} y={y(row)} width={cellWidth - 1} height={cellHeight - 1}
            style={Number.isNaN(cell.value) ? undefined : { fill: fill(cell) }}
          />
        )))}
        {up.levels.map((level, row) => (
          <Level key={level} text={level} x={left - 8} y={y(row) + cellHeight / 2 + em / 3} isUp />
        ))}
        {across.levels.map((level, column) => (column % everyOther > 0 ? null : (
          <Level key={level} text={level} x={x(column) + cellWidth / 2} y={height - bottom + 16} />
        )))}
        <text className="tick-text" x={width - 4} y={height - 4} textAnchor="end">
          {across.name}
        </text>
        <ZeroLine
          cells={cells}
          x={(column) => x(column) + cellWidth / 2}
          y={(row) => y(row) + cellHeight / 2}
        />
        {cells.flatMap((line, row) => line.map((cell, column) => (
          cell.text.length * characterPixels > cellWidth - 4 ? null : (
            <text
              key={`${row} ${column}`}
              className={cell.isClaimed ? 'number' : 'number tick-text'}
              x={x(column) + cellWidth / 2} y={y(row) + em + 3} textAnchor="middle"
              style={{ stroke: fill(cell) }}
            >
              {cell.text}
            </text>
          )
        )))}
      </svg>
    </div>
  );
}

/** Where the difference is zero; `x` and `y` are middles of cells. */
function ZeroLine({ cells, x, y }: {
  cells: Props['cells'];
  x(column: number): number;
  y(row: number): number;
}) {
  const pieces = zeroLine(cells.map((line) => line.map(({ value }) => value)));
  return pieces.map(([x1, y1, x2, y2], i) => (
    <line key={i} className="zero" x1={x(x1)} y1={y(y1)} x2={x(x2)} y2={y(y2)} />
  ));
}

function Level({ text, x, y, isUp = false }: {
  text: string;
  x: number;
  y: number;
  isUp?: boolean;
}) {
  return (
    <text className="tick-text" x={x} y={y} textAnchor={isUp ? 'end' : 'middle'}>{text}</text>
  );
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}
