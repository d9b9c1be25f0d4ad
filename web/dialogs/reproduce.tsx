// How to get the figures on the screen without the page, and how to cite them: a command line,
// programs in three languages, a reference.

import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { frameFor } from '../embed/address.ts';
import { embeddedCharts } from '../embed/charts.ts';
import { CodeBlock } from '../frame/code-block.tsx';
import { currentLink } from '../state/link.ts';
import { commandsFor, programFor, pythonFor, rFor } from '../state/snippets.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { chartWords } from '../words/chart-words.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';
import { toolWords } from '../words/tool-words.ts';
import { Citation } from './citation.tsx';

export function Reproduce() {
  const words = useWords();
  const { setup, comparison, days, isRun } = useShownAnswer();
  if (setup === undefined || comparison === undefined) return <p>{words(chartWords.empty)}</p>;
  const shown = { setup, seeds: comparison.seeds, days, isRun };
  const command = commandsFor(shown);
  const python = pythonFor(shown);
  const r = rFor(shown);
  return (
    <>
      <Heading slot="title">{words(toolWords.reproduce)}</Heading>
      <p className="small quiet">{words(toolWords.reproduceWhy)}</p>
      {command === undefined
        ? <p className="small">{words(toolWords.onlyProgram)}</p>
        : <CodeBlock id="command" name={toolWords.commandLine} text={command} />}
      <CodeBlock
        id="program"
        name={toolWords.program}
        how={toolWords.programHow}
        text={programFor(shown)}
      />
      {python === undefined ? null : (
        <CodeBlock id="python" name={toolWords.python} how={toolWords.pythonHow} text={python} />
      )}
      {r === undefined ? null : (
        <CodeBlock id="r" name={toolWords.r} how={toolWords.rHow} text={r} />
      )}
      <Citation />
      <EmbedCode />
    </>
  );
}

function EmbedCode() {
  const words = useWords();
  const [chart, setChart] = useState(embeddedCharts[0].id);
  return (
    <>
      <CodeBlock
        id="embed-code"
        name={toolWords.embed}
        how={toolWords.embedHow}
        text={frameFor(currentLink(), chart, words(frameWords.name))}
      />
      <label className="choice small">
        <span>{words(toolWords.embedChart)}</span>
        <select
          data-testid="embed-chart"
          value={chart}
          onChange={(event) => setChart(event.target.value)}
        >
          {embeddedCharts.map(({ id, label }) => (
            <option key={id} value={id}>{words(label)}</option>
          ))}
        </select>
      </label>
    </>
  );
}
