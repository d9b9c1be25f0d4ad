// A decision rule that is taken as it is, where the experiment has none of its own: it is chosen
// before the first run, or the page says that it was not.

import type { Experiment } from '../../scenarios/experiments.ts';
import { openBatch } from '../engine/batches.ts';
import { useBatch } from '../state/batch.ts';
import { readyRules, writtenRule } from '../state/ready-rules.ts';
import { batchWords } from '../words/batch-words.ts';
import { useWords } from '../words/language.ts';

export function RuleChoice({ experiment }: { experiment: Experiment }) {
  const words = useWords();
  const source = useBatch((batch) => batch.source);
  const isRunning = useBatch(({ progress }) => progress === 'running');
  const hasOwn = experiment.decision !== undefined && source?.rule === undefined;
  if (source === undefined || hasOwn) return null;
  const take = (id: string): void => {
    const rule = readyRules.find((each) => each.id === id);
    const { decision: _before, ...written } = source.written as Record<string, unknown>;
    const window = experiment.scenario.windows?.at(-1) ?? 'all';
    void openBatch({
      ...source,
      rule: rule?.id,
      written: rule === undefined ? written : { ...written, decision: writtenRule(rule, window) },
    });
  };
  return (
    <label className="choice">
      <select
        data-testid="ready-rule"
        aria-label={words(batchWords.rule)}
        value={source.rule ?? ''}
        disabled={isRunning}
        onChange={({ target }) => take(target.value)}
      >
        <option value="">{words(batchWords.noRule)}</option>
        {readyRules.map(({ id, title }) => <option key={id} value={id}>{words(title)}</option>)}
      </select>
    </label>
  );
}
