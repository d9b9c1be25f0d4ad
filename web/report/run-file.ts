// The answer on the screen as one file that the command line runs again: engine, key, city, both
// policies, assumptions, seeds, days and figures, as an experiment's folder says what lives in it.

import { engineVersion } from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { batchOf } from '../state/batch-of-question.ts';
import { runFor } from '../state/horizon.ts';
import { keyOf, requestBehind, type Shown } from '../state/reproduce.ts';
import type { AnswerAtHand } from './at-hand.ts';

/** The file. */
export async function runFile({ comparison, shown }: AnswerAtHand): Promise<Blob> {
  const figures = Object.keys(comparison.figures) as FigureId[];
  const said = JSON.stringify(await runDescribed(shown, figures), undefined, 2);
  return new Blob([`${said}\n`], { type: 'application/json' });
}

/** What it says; the key is that of the answer's pictures and tables. */
export async function runDescribed(shown: Shown, figures: readonly FigureId[]): Promise<object> {
  const { setup, days, seeds } = shown;
  const { windows = [] } = requestBehind(shown);
  const title = setup.b.title || 'B';
  const { written, beside } = batchOf(runFor(setup, days), title, []);
  const { scenario, ...asked } = written as { readonly scenario: object };
  return {
    title,
    version: engineVersion,
    ...(isSecureContext && { key: await keyOf(shown) }),
    file: {
      ...asked,
      scenario: { ...scenario, windows: windows.length === 0 ? undefined : windows },
      seeds,
      figures,
    },
    named: beside,
  };
}
