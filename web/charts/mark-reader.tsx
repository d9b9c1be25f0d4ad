// A chart read by arrow keys: from mark to mark, to the first and to the last, each pointed out,
// shown in words and said to who cannot see it. Marks name their reading by `data-mark`.

import { useContext, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { chartWords } from '../words/chart-words.ts';
import { useWords } from '../words/language.ts';
import { ChartWords } from './chart-description.ts';
import '../styles/marks.css';

interface Props {
  /** What each mark says: its label and its numbers. */
  readonly readings: readonly string[];
  readonly children: ReactNode;
}

export function MarkReader({ readings, children }: Props) {
  const words = useWords();
  const [title] = useContext(ChartWords);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  // After every drawing: a chart drawn anew has marks that nobody has pointed out.
  useEffect(() => {
    for (const mark of box.current?.querySelectorAll('[data-mark]') ?? []) {
      mark.classList.toggle('read', mark.getAttribute('data-mark') === String(at));
    }
  });
  const last = readings.length - 1;
  const onKey = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
    setAt(Math.max(0, Math.min(last, to)));
  };
  return (
    <div className="mark-reader" ref={box}>
      {children}
      <div
        className="mark-keys"
        role="application"
        tabIndex={0}
        aria-label={[title, words(chartWords.readMarks)].join(' · ')}
        onKeyDown={onKey}
        onBlur={() => setAt(-1)}
      >
        <p className="small" role="status">{readings[at]}</p>
      </div>
    </div>
  );
}

/** A mark that is a stretch of an axis, seen only while it is read. */
export function Stretch({ mark, from, to, top, bottom }: {
  mark: number; from: number; to: number; top: number; bottom: number;
}) {
  return (
    <rect
      className="stretch" data-mark={mark} x={from} width={Math.max(0, to - from)}
      y={top} height={bottom - top}
    />
  );
}
