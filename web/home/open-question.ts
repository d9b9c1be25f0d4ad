// Puts a question of the home page on the table and shows its answer.

import { playback } from '../engine/session.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import type { Question } from './questions.ts';

export function openQuestion(question: Question): void {
  useSetup.getState().replace(question.setup);
  playback.seekFromStart(question.atSeconds);
  useView.getState().show({
    page: 'lab',
    tab: 'results',
    horizon: question.horizon,
    figure: undefined,
    arms: 'split',
    litLever: question.lever,
    chosen: undefined,
    dialog: 'none',
  });
}
