// Gives the answer on the screen to the person as files. What makes them is fetched when one is
// asked for.

import { useState } from 'react';
import { download } from '../frame/download.ts';
import { useLayouts } from '../state/layouts.ts';
import { useWords } from '../words/language.ts';
import { fileWords } from '../words/file-words.ts';
import { type AnswerAtHand, useAnswerAtHand } from './at-hand.ts';

/** A file of the answer: what its button says, and how it is made. */
interface AnswerFileKind {
  readonly id: 'report' | 'workbook' | 'run' | 'card';
  /** With its ending. */
  readonly name: string;
  make(answer: AnswerAtHand, drawn: Element): Promise<Blob>;
}

const kinds: readonly AnswerFileKind[] = [
  {
    id: 'report',
    name: 'report.html',
    make: async (answer, drawn) => {
      const { reportFile } = await import('./files.ts');
      return whole(() => reportFile(answer, drawn));
    },
  },
  {
    id: 'workbook',
    name: 'answer.xlsx',
    make: async (answer) => (await import('./files.ts')).workbookFile(answer),
  },
  {
    id: 'run',
    name: 'run.json',
    make: async (answer) => (await import('./files.ts')).runFile(answer),
  },
  {
    id: 'card',
    name: 'card.png',
    make: async (answer, drawn) => (await import('./files.ts')).cardFile(answer, drawn),
  },
];

/** Made while hidden parts are drawn too: once laid out, and once as wide as they then are. */
async function whole<T>(make: () => Promise<T>): Promise<T> {
  const { setWhole } = useLayouts.getState();
  setWhole(true);
  try {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return await make();
  } finally {
    setWhole(false);
  }
}

export function AnswerFiles() {
  const words = useWords();
  const answer = useAnswerAtHand();
  const [failed, setFailed] = useState(false);
  if (answer === undefined) return null;
  const give = async ({ name, make }: AnswerFileKind, button: Element): Promise<void> => {
    const drawn = button.closest('.results');
    if (drawn === null) return;
    try {
      download(name, await make(answer, drawn));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {kinds.map((kind) => (
        <button
          key={kind.id}
          className="plain mini"
          data-testid={kind.id}
          onClick={({ currentTarget }) => void give(kind, currentTarget)}
        >
          {words(fileWords[kind.id])}
        </button>
      ))}
      {failed ? <span role="alert" className="small">{words(fileWords.failed)}</span> : null}
    </>
  );
}
