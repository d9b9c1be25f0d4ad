// Who is worse and better off, a bar each: the worse off from the left, the better off from the
// right, with the intervals of both shares, and dashed where luck alone would put them.

import { chartWords } from '../words/chart-words.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { useDescription } from './chart-description.ts';
import { lineScale, sizeOf } from './scale.ts';
import { useWidth } from './use-width.ts';

/** Shares of people, 0 to 1. */
export interface PeopleBar {
  readonly name: string;
  /** Lines below the bar. */
  readonly notes: readonly string[];
  readonly better: Share;
  readonly worse: Share;
  readonly same: number;
  /** Share that luck alone would move either way; NaN where nobody can tell. */
  readonly byLuck: number;
}

interface Share {
  readonly mean: number;
  /** NaN where there is no interval. */
  readonly low: number;
  readonly high: number;
}

const rowHeight = 94;
const barTop = 22;
const barHeight = 22;

export function PeopleBars({ bars }: { bars: readonly PeopleBar[] }) {
  const [box, width] = useWidth();
  const words = useWords();
  const language = useLanguage();
  const label = useDescription(chartWords.shapePeople, bars.map((bar) => (
    [
      `${bar.name}: ${percentOf(bar.worse.mean, language)} ${words(chartWords.worseOff)}`,
      `${percentOf(bar.better.mean, language)} ${words(chartWords.betterOff)}`,
      ...bar.notes,
    ].join(', ')
  )));
  return (
    <div ref={box}>
      <svg {...sizeOf(width, bars.length * rowHeight)} role="img" aria-label={label}>
        {bars.map((bar, row) => (
          <g key={bar.name} data-mark={row} transform={`translate(0 ${row * rowHeight})`}>
            <Bar bar={bar} width={width} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function Bar({ bar, width }: { bar: PeopleBar; width: number }) {
  const { name, notes, better, worse, byLuck } = bar;
  const x = lineScale([0, 1], [0, width]);
  return (
    <>
      <text className="row-title" x="0" y="14">{name}</text>
      <rect className="part-worse" x="0" y={barTop} width={x(worse.mean)} height={barHeight} />
      <rect
        className="part-same"
        x={x(worse.mean)}
        y={barTop}
        width={Math.max(0, x(1 - better.mean) - x(worse.mean))}
        height={barHeight}
      />
      <rect
        className="part-better"
        x={x(1 - better.mean)}
        y={barTop}
        width={x(better.mean)}
        height={barHeight}
      />
      <Whisker from={x(worse.low)} to={x(worse.high)} />
      <Whisker from={x(1 - better.high)} to={x(1 - better.low)} />
      {[byLuck, 1 - byLuck].filter(Number.isFinite).map((share, i) => (
        <line
          key={i}
          className="by-luck"
          x1={x(share)}
          x2={x(share)}
          y1={barTop - 4}
          y2={barTop + barHeight + 4}
        />
      ))}
      <ShareNames bar={bar} width={width} />
      {notes.map((note, line) => (
        <text key={note} className="tick-text" x="0" y={barTop + barHeight + 17 + 15 * line}>
          {note}
        </text>
      ))}
    </>
  );
}

/** Each share within its part of the bar, with its word where there is room. */
function ShareNames({ bar: { better, worse, same }, width }: { bar: PeopleBar; width: number }) {
  const words = useWords();
  const language = useLanguage();
  const x = lineScale([0, 1], [0, width]);
  const inBar = barTop + barHeight / 2 + 4;
  const text = (share: number, word: string): string => (
    share < leastNamed || width * share < 110
      ? percentOf(share, language)
      : `${percentOf(share, language)} ${word}`
  );
  return (
    <>
      {worse.mean < leastShown ? null : (
        <text x="6" y={inBar}>{text(worse.mean, words(chartWords.worseOff))}</text>
      )}
      {same < leastShown ? null : (
        <text x={x(worse.mean + same / 2)} y={inBar} textAnchor="middle">
          {text(same, words(chartWords.hardlyMoved))}
        </text>
      )}
      {better.mean < leastShown ? null : (
        <text x={width - 6} y={inBar} textAnchor="end">
          {text(better.mean, words(chartWords.betterOff))}
        </text>
      )}
    </>
  );
}

/** No room for a number in less, none for its word. */
const leastShown = 0.08;
const leastNamed = 0.2;

function Whisker({ from, to }: { from: number; to: number }) {
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const y = barTop + barHeight - 4;
  return (
    <path className="whisker-end" d={`M${from} ${y - 3}v6M${from} ${y}H${to}M${to} ${y - 3}v6`} />
  );
}

/** A share in whole per cent. */
export function percentOf(share: number, language: Language): string {
  return `${plainNumber(100 * share, 0, language)}\u00a0%`;
}
