// Asks for runs that take an answer apart: how many, how far they are and how long they still
// take, which nothing tells before the first, and a way to stop them.

import { type ReactNode } from 'react';
import { stopAsked } from '../engine/asked-runs.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { ShareBar } from '../frame/share-bar.tsx';
import type { AskedRuns, Shareable } from '../state/asked-runs.ts';
import { leftInWords } from '../words/answer-words.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

interface Props {
  readonly answer: Shareable;
  readonly asked: AskedRuns<unknown> | undefined;
  /** Names the button and the progress. */
  readonly id: string;
  readonly start: string;
  readonly children: ReactNode;
  running(runs: number, of: number): string;
  ask(answer: Shareable): void;
}

export function AskingRuns({ answer, asked, id, start, children, running, ask }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { progress = 'empty', runs = 0, of = 0, leftSeconds, failure } = asked ?? {};
  if (progress === 'final') return null;
  if (progress === 'running') {
    const left = leftSeconds === undefined ? '' : ` · ${leftInWords(leftSeconds, language)}`;
    return (
      <div className="weeks-note small" data-testid={`${id}-runs`} data-runs={runs}>
        <ShareBar share={of === 0 ? 0 : runs / of} />
        <span>{running(Math.floor(runs), of)}{left}</span>
        <button className="plain mini" onClick={stopAsked}>{words(labWords.stop)}</button>
      </div>
    );
  }
  return (
    <p className="small">
      {children}{' '}
      <button className="plain mini" data-testid={id} onClick={() => ask(answer)}>
        {progress === 'empty' ? start : words(labWords.again)}
      </button>
      {progress === 'cancelled' ? <SaidAloud text={words(labWords.cancelled)} /> : null}
      {failure === undefined ? null : <code>{words(failure)}</code>}
    </p>
  );
}
