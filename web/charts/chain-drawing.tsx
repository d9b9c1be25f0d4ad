// A chain from left to right: what was changed, a row for each thing that lies between, and what
// came of it. A row's arrows are as thick as the part that goes that way; dashed where nothing but
// a common movement is known, and not drawn where nothing goes.

import { sizeOf, widthOf } from './scale.ts';

export interface ChainRow {
  readonly name: string;
  /** What lies between moved by, in words. */
  readonly note: string;
  /** What stands on the arrow. */
  readonly said: string;
  readonly kind: 'sure' | 'unsure' | 'none' | 'associated';
  /** How thick, 0 to 1. */
  readonly share: number;
  /** Under which arm there is more of it. */
  readonly arm: 'a' | 'b';
}

/** What is drawn. */
export interface ChainShown {
  /** At the left end, and at the right one. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ChainRow[];
}

const lineHeight = 15;
const endWidth = 5;
const thickest = 16;
const thinnest = 1.5;
/** Narrower than this, words stand in the row's middle and not on its arrow. */
const roomy = 520;

/** `width` in pixels; `label` for who cannot see it. */
export function ChainDrawing({ from, to, rows, width, label }: ChainShown & {
  readonly width: number;
  readonly label: string;
}) {
  const middle = width < roomy ? width * 0.62 : Math.min(260, width * 0.4);
  const start = (width - middle) / 2;
  const isRoomy = width >= roomy;
  // Both are bold.
  const head = (widthOf(from) + widthOf(to)) * 1.15 + 16 > width ? 2 : 1;
  const top = head * lineHeight + 8;
  const laidOut = rows.map((row) => {
    const [note, said] = [linesOf(row.note, middle), isRoomy ? [] : linesOf(row.said, middle)];
    return { row, words: [row.name, ...note, ...said] };
  });
  const heights = laidOut.map(({ words }) => Math.max(44, words.length * lineHeight + 16));
  const tops = heights.map((_each, i) => top + heights.slice(0, i).reduce((sum, h) => sum + h, 0));
  const bottom = top + heights.reduce((sum, each) => sum + each, 0);
  return (
    <svg {...sizeOf(width, bottom + 4)} role="img" aria-label={label} className="chain-picture">
      <text className="row-title" x="0" y="12">{from}</text>
      <text className="row-title" x={width} y={head * lineHeight - 3} textAnchor="end">{to}</text>
      <rect className="flow-end" x="0" y={top} width={endWidth} height={bottom - top} />
      <rect
        className="flow-end" x={width - endWidth} y={top} width={endWidth} height={bottom - top}
      />
      {laidOut.map(({ row, words }, i) => {
        const y = tops[i] + heights[i] / 2;
        const first = y - ((words.length - 1) * lineHeight) / 2 + 4;
        return (
          <g key={row.name} data-mark={i} data-kind={row.kind}>
            {row.kind === 'none' ? null : (
              <g className={linkClass(row)}>
                <Arrow from={endWidth} to={start} y={y} row={row} />
                <Arrow from={start + middle} to={width - endWidth} y={y} row={row} />
              </g>
            )}
            {words.map((line, at) => (
              <text
                key={line} className={at === 0 ? 'row-name' : 'tick-text'}
                x={width / 2} y={first + at * lineHeight} textAnchor="middle"
              >
                {line}
              </text>
            ))}
            {isRoomy ? (
              <text
                className="row-figure" textAnchor="middle" x={width - endWidth - start / 2}
                y={row.kind === 'none' ? y + 4 : y - thickOf(row.share) / 2 - 5}
              >
                {row.said}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function Arrow({ from, to, y, row }: { from: number; to: number; y: number; row: ChainRow }) {
  const thick = thickOf(row.share);
  const head = 4 + thick / 2;
  const neck = to - head - 3;
  return (
    <>
      <path
        className="link" d={`M${from + 3} ${y}H${neck}`} strokeWidth={thick}
        strokeDasharray={row.kind === 'associated' ? '5 4' : undefined}
      />
      <path className="link-head" d={`M${neck} ${y - head}l${head} ${head}l${-head} ${head}Z`} />
    </>
  );
}

function thickOf(share: number): number {
  return Math.max(thinnest, thickest * Math.min(1, share));
}

function linkClass({ kind, arm }: ChainRow): string {
  if (kind === 'associated') return 'link-associated';
  return `link-${arm}${kind === 'unsure' ? ' unsure' : ''}`;
}

/** A text in lines of so many pixels, broken between words, or between Chinese letters. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(/[\u2E80-\uFFFF]|[^\u2E80-\uFFFF ]+ ?| /g) ?? []) {
    const last = lines.at(-1);
    const isClosing = /^[，。、；：）]$/.test(piece);
    if (last === undefined || (!isClosing && widthOf(last + piece.trimEnd()) > width)) {
      lines.push(piece);
    } else {
      lines[lines.length - 1] = last + piece;
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
