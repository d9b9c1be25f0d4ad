// Who pays whom: payers on the left, whoever is paid on the right, a ribbon for each two of them as
// thick as what flows between them. Either one arm's flows, or what more flows under one of them.

import { chartWords } from '../words/chart-words.ts';
import { useLanguage, type Language } from '../words/language.ts';
import { useDescription } from './chart-description.ts';
import { sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface Flow {
  /** Names of the two as they are shown. */
  readonly from: string;
  readonly to: string;
  /** Above 0. */
  readonly size: number;
  /** The amount in words, and what it is made of. */
  readonly said: string;
  /** Whose flow it is, or under which arm there is more of it. */
  readonly arm: 'a' | 'b';
}

interface Props {
  readonly flows: readonly Flow[];
  /** What all flows of somebody come to, in words: those of A, and those of B. */
  readonly sum: (a: number, b: number) => string;
}

const height = 260;
const gap = 14;
const thickness = 8;
const thinnest = 1;

export function Flows({ flows, sum }: Props) {
  const [box, width] = useWidth();
  const language = useLanguage();
  const label = useDescription(chartWords.shapeFlows, flowReadings(flows, language));
  const payers = columnOf(flows, 'from');
  const paid = columnOf(flows, 'to');
  const left = Math.min(120, width * 0.27);
  const right = width - left;
  const ends = ribbonsOf(flows, payers, paid);
  return (
    <div ref={box}>
      <svg {...sizeOf(width, height)} role="img" aria-label={label}>
        {flows.map((flow, i) => {
          const { fromY, toY, thick } = ends[i];
          const middle = (left + right) / 2;
          const [x1, x2] = [left + thickness, right - thickness];
          return (
            <path
              key={`${flow.from} ${flow.to} ${flow.arm}`}
              className={`flow flow-${flow.arm}`}
              data-mark={i}
              d={`M${x1} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${x2} ${toY}v${thick}`
                + `C${middle} ${toY + thick} ${middle} ${fromY + thick} ${x1} ${fromY + thick}Z`}
            >
              <title>{`${flow.from} → ${flow.to}\n${flow.said}`}</title>
            </path>
          );
        })}
        {[...payers.values()].map((node) => (
          <Node key={node.name} node={node} x={left} anchor="end" said={sum(node.a, node.b)} />
        ))}
        {[...paid.values()].map((node) => (
          <Node key={node.name} node={node} x={right} anchor="start" said={sum(node.a, node.b)} />
        ))}
      </svg>
    </div>
  );
}

/** Each flow in words. */
export function flowReadings(flows: readonly Flow[], language: Language): string[] {
  return flows.map(({ from, to, said }) => (
    `${from} → ${to} ${said.replaceAll('\n', language === 'zh' ? '，' : ', ')}`
  ));
}

interface Placed {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  readonly top: number;
  readonly high: number;
}

function Node({ node, x, anchor, said }: {
  node: Placed;
  x: number;
  anchor: 'start' | 'end';
  said: string;
}) {
  const isLeft = anchor === 'end';
  const at = isLeft ? x - 6 : x + 6;
  const middle = node.top + node.high / 2;
  return (
    <g>
      <rect
        className="flow-end"
        x={isLeft ? x : x - thickness}
        y={node.top}
        width={thickness}
        height={node.high}
      />
      <text x={at} y={middle - 1} textAnchor={anchor}>{node.name}</text>
      <text className="tick-text" x={at} y={middle + 13} textAnchor={anchor}>{said}</text>
    </g>
  );
}

/** The ends on one side, in the order of the flows, each as high as what it pays or is paid. */
function columnOf(flows: readonly Flow[], side: 'from' | 'to'): Map<string, Placed> {
  const names = [...new Set(flows.map((flow) => flow[side]))];
  const paidBy = (name: string, arm: Flow['arm']): number => (
    flows.filter((flow) => flow[side] === name && flow.arm === arm)
      .reduce((sum, { size }) => sum + size, 0)
  );
  const sizes = names.map((name) => ({ a: paidBy(name, 'a'), b: paidBy(name, 'b') }));
  const least = 26;
  const scale = scaleOf(flows, names.length);
  const highs = sizes.map(({ a, b }) => Math.max(thinnest, (a + b) * scale));
  const rooms = highs.map((high) => Math.max(least, high));
  const free = height - rooms.reduce((sum, room) => sum + room, 0);
  const between = names.length < 2 ? 0 : Math.min(gap * 2, free / (names.length - 1));
  let top = Math.max(0, free - between * (names.length - 1)) / 2;
  return new Map(names.map((name, i) => {
    const placed = {
      name, ...sizes[i], high: highs[i], top: top + (rooms[i] - highs[i]) / 2,
    };
    top += rooms[i] + between;
    return [name, placed];
  }));
}

/** Pixels for one unit, the same on both sides: room is left for the words of the small ones. */
function scaleOf(flows: readonly Flow[], ends: number): number {
  const all = flows.reduce((sum, { size }) => sum + size, 0) || 1;
  const most = Math.max(ends, 4);
  return (height - most * (gap + 12)) / all;
}

function ribbonsOf(
  flows: readonly Flow[],
  payers: ReadonlyMap<string, Placed>,
  paid: ReadonlyMap<string, Placed>,
): { fromY: number; toY: number; thick: number }[] {
  const taken = new Map<Placed, number>();
  const placeIn = (node: Placed | undefined, size: number): { y: number; thick: number } => {
    if (node === undefined) return { y: 0, thick: 0 };
    const used = taken.get(node) ?? 0;
    const thick = (size / (node.a + node.b)) * node.high;
    taken.set(node, used + thick);
    return { y: node.top + used, thick };
  };
  return flows.map(({ from, to, size }) => {
    const { y: fromY, thick } = placeIn(payers.get(from), size);
    const { y: toY } = placeIn(paid.get(to), size);
    return { fromY, toY, thick: Math.max(thinnest / 2, thick) };
  });
}
