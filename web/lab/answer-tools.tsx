// What can be done with an answer: look whether it is sound, run it again in code, print it, keep
// it as a file.

import { CopyButton } from '../frame/code-block.tsx';
import { AnswerFiles } from '../report/answer-files.tsx';
import { useHealth } from '../state/use-health.ts';
import { useView } from '../state/view.ts';
import { frameWords } from '../words/frame-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { toolSentences, toolWords } from '../words/tool-words.ts';
import { trustWords } from '../words/trust-words.ts';

/** How many checks the answer has passed; opens which. */
export function HealthChip() {
  const language = useLanguage();
  const show = useView((view) => view.show);
  const checks = useHealth();
  const passed = checks.filter(({ state }) => state === 'passed').length;
  return (
    <button
      className={passed === checks.length ? 'chip as-button' : 'chip as-button open'}
      data-testid="health"
      data-failed={checks.filter(({ state }) => state === 'failed').length}
      onClick={() => show({ dialog: 'health' })}
    >
      {passed === checks.length ? '✓ ' : '! '}
      {toolSentences.checks[language](passed, checks.length)}
    </button>
  );
}

/** The address bar holds the link of what is on the screen. */
const addressNow = (): string => location.href;

export function AnswerTools() {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <p className="answer-tools">
      <CopyButton className="narrow" name={frameWords.share} text={addressNow} />
      <button
        className="plain mini"
        data-testid="reproduce"
        onClick={() => show({ dialog: 'reproduce' })}
      >
        {words(toolWords.reproduce)}
      </button>
      <button className="plain mini" data-testid="print" onClick={() => window.print()}>
        {words(toolWords.print)}
      </button>
      <AnswerFiles />
      <button
        className="plain mini"
        data-testid="trust-dialog"
        onClick={() => show({ dialog: 'trust' })}
      >
        {words(trustWords.title)}
      </button>
    </p>
  );
}
