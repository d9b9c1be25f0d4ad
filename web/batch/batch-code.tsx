// How to run the open experiment without the page.

import { CodeBlock } from '../frame/code-block.tsx';
import { batchCommand, batchProgram, batchPython, batchR } from '../state/batch-code.ts';
import { useBatch } from '../state/batch.ts';
import { citationOf } from '../state/citation.ts';
import { batchWords } from '../words/batch-words.ts';
import { useWords } from '../words/language.ts';
import { toolWords } from '../words/tool-words.ts';

export function BatchCode() {
  const words = useWords();
  const source = useBatch((batch) => batch.source);
  const plan = useBatch((batch) => batch.plan);
  if (source === undefined || plan === undefined) return null;
  const { title } = plan.kind === 'goal' ? plan.goal : plan.experiment;
  return (
    <details className="batch-code">
      <summary>{words(toolWords.reproduce)}</summary>
      <CodeBlock id="batch-command" name={toolWords.commandLine} text={batchCommand(source)} />
      <CodeBlock
        id="batch-program"
        name={toolWords.program}
        how={toolWords.programHow}
        text={batchProgram(source)}
      />
      <CodeBlock id="batch-python" name={batchWords.python} text={batchPython(source)} />
      <CodeBlock id="batch-r" name={batchWords.r} text={batchR(source)} />
      <CodeBlock
        id="batch-citation"
        name={toolWords.cite}
        how={batchWords.citeHow}
        text={citationOf([title], undefined)}
      />
    </details>
  );
}
