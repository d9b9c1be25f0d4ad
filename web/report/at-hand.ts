// The answer on the screen as files are made from it: the same question, numbers and words.

import { useProvenance } from '../charts/made-of.ts';
import { type ShownArm, useAllArms } from '../state/arms.ts';
import type { Horizon } from '../state/horizon.ts';
import { useDistrictNames } from '../state/districts.ts';
import { isBroken } from '../state/health.ts';
import { answerLink } from '../state/link-question.ts';
import type { Shown } from '../state/reproduce.ts';
import { useResults } from '../state/results.ts';
import type { Setup } from '../state/setup.ts';
import { useHealth, useSpokenAnswer } from '../state/use-health.ts';
import { useView } from '../state/view.ts';
import { answerLine } from '../words/answer-line.ts';
import { daysName } from '../words/answer-words.ts';
import { fileSentences, fileWords } from '../words/file-words.ts';
import { type Language, useLanguage } from '../words/language.ts';
import type { Comparison, Text } from '../../sim-core/index.ts';

export interface AnswerAtHand {
  readonly setup: Setup;
  readonly comparison: Comparison;
  /** What gives the same numbers again. */
  readonly shown: Shown;
  /** The sentence that answers, of the days that are shown. */
  readonly headline: string;
  /** Those days as a link has them, also where others were asked for. */
  readonly horizon: Horizon;
  /** Every policy beside A, B first; B alone where there are no others. */
  readonly arms: readonly ShownArm[];
  readonly language: Language;
  /** Of districts, by their number. */
  readonly names: readonly Text[];
  /** Checks that have passed, and all. */
  readonly checks: readonly [passed: number, of: number];
  /** Whether a check has failed, so that nothing may be concluded. */
  readonly isBroken: boolean;
  /**
   * What is not final, in words: other days were asked for, seeds are still to come, or the numbers
   * are of an older question. Undefined of a whole answer.
   */
  readonly open: string | undefined;
  /** Opens it again: the address, unless that is of other days or of a newer question. */
  link(): string;
  /** Where the numbers come from, a line each. */
  origin(): Promise<readonly string[]>;
}

/** Undefined before there is an answer. */
export function useAnswerAtHand(): AnswerAtHand | undefined {
  const language = useLanguage();
  const names = useDistrictNames();
  const health = useHealth();
  const all = useAllArms();
  const stale = useResults((results) => results.stale);
  const origin = useProvenance();
  const wanted = useView((view) => view.horizon);
  const { setup, comparison, days, isRun, standsIn } = useSpokenAnswer();
  if (setup === undefined || comparison === undefined) return undefined;
  const broken = isBroken(health);
  // Where a check has failed, or the table has moved on, B is told alone and as it was asked.
  const arms = all.flatMap((arm): ShownArm[] => (
    arm.name === 'B'
      ? [{ ...arm, policy: setup.b, comparison, found: comparison }]
      : broken || stale ? [] : [arm]
  ));
  const horizon = standsIn ? 'run' : wanted;
  const open = standsIn
    ? fileSentences.standsIn[language](daysName(wanted)[language], daysName(days)[language])
    : stale || all.some(({ share }) => share < 1) ? fileWords.open[language] : undefined;
  return {
    setup,
    comparison,
    shown: { setup, seeds: comparison.seeds, days, isRun },
    headline: answerLine({ setup, comparison, days }, broken, language),
    horizon,
    arms,
    language,
    names,
    checks: [health.filter(({ state }) => state === 'passed').length, health.length],
    isBroken: broken,
    open,
    link: () => (open === undefined ? location.href : answerLink(setup, { horizon, language })),
    origin,
  };
}
