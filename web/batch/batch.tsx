// The page of experiments: one is chosen, its design is read, it is run, and what it finds fills a
// table and the picture that its design asks for.

import { useEffect } from 'react';
import { problemLine } from '../../scenarios/files.ts';
import type { Problem } from '../../scenarios/files.ts';
import { reopenBatch } from '../engine/batches.ts';
import { useBatch } from '../state/batch.ts';
import { batchWords } from '../words/batch-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { BatchChoice } from './batch-choice.tsx';
import { BatchCode } from './batch-code.tsx';
import { BatchDesign } from './batch-design.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { Found } from './found.tsx';
import { GoalDesign } from './goal-design.tsx';
import { SoughtPolicy } from './sought-policy.tsx';
import '../styles/answer.css';
import '../styles/charts.css';
import '../styles/curve.css';
import '../styles/dialogs.css';
import '../styles/lab.css';
import '../styles/scenario-bar.css';
import '../styles/batch.css';

export function Batch() {
  const words = useWords();
  const plan = useBatch((batch) => batch.plan);
  const problems = useBatch((batch) => batch.problems);
  const isApart = useBatch((batch) => batch.isApart);
  useEffect(() => void reopenBatch(), []);
  return (
    <main className="batch" data-testid="batch">
      <h1>{words(batchWords.title)}</h1>
      <p className="lead">{words(batchWords.lead)}</p>
      {isApart
        ? (
          <p className="callout" role="status" data-testid="batch-apart">
            {words(batchWords.apart)}
          </p>
        )
        : null}
      <BatchChoice />
      <Problems problems={problems} />
      {plan === undefined ? null : (
        <>
          {plan.kind === 'goal'
            ? <GoalDesign goal={plan.goal} />
            : <BatchDesign experiment={plan.experiment} />}
          <BatchProgress />
          {plan.kind === 'goal' ? <SoughtPolicy /> : <Found experiment={plan.experiment} />}
          <BatchCode />
        </>
      )}
    </main>
  );
}

/** Why it cannot be run: everything at once, each with its place. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useWords();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div className="callout" role="alert" data-testid="batch-problems">
      <p>{words(batchWords.notUsable)}</p>
      <ul>
        {problems.map((problem, i) => <li key={i}>{problemLine(problem, language)}</li>)}
      </ul>
    </div>
  );
}
