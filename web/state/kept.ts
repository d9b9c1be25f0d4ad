// What was found out beforehand and is kept in files: under how many assumptions a question's
// answer holds, and how many targets of the validation suite lie inside their bands. It is fetched
// when the page has nothing else to do; what another engine found is not shown.

import { create } from 'zustand';
import type { KeptStudy, QuestionStudy } from '../../scenarios/questions/study.ts';
import type { KeptResults } from '../../scenarios/validation/index.ts';
import { engineVersion } from '../../sim-core/index.ts';

interface Kept {
  readonly studies: readonly QuestionStudy[];
  /** Of the targets that nothing was fitted to, all and those inside. */
  readonly validated: { readonly inside: number; readonly of: number };
}

export const useKept = create<Kept>(() => ({ studies: [], validated: { inside: 0, of: 0 } }));

/** The study of a standard question's assumptions; undefined when none is kept. */
export function useStudy(question: string | undefined): QuestionStudy | undefined {
  return useKept(({ studies }) => studies.find((study) => study.question === question));
}

/** Fetches what is kept. */
export async function fetchKept(): Promise<void> {
  const [sensitivity, validation] = await Promise.all([
    import('../../scenarios/questions/sensitivity.json'),
    import('../../scenarios/validation/results.json'),
  ]);
  useKept.setState(keptBy(
    sensitivity.default as unknown as KeptStudy,
    validation.default as unknown as KeptResults,
  ));
}

/** What of it this engine found. */
export function keptBy(study: KeptStudy, validation: KeptResults): Kept {
  const isOurs = (found: { engineVersion: string }): boolean => (
    found.engineVersion === engineVersion
  );
  const free = isOurs(validation) ? validation.results.filter(({ fitted }) => !fitted) : [];
  return {
    studies: study.questions.filter(isOurs),
    validated: { inside: free.filter(({ inside }) => inside).length, of: free.length },
  };
}
