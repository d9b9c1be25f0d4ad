// The checks of the answer on the screen: which passed, which did not, and what each has found.

import { Heading } from 'react-aria-components';
import { useHealth } from '../state/use-health.ts';
import { useView } from '../state/view.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { foundInWords, healthWords, stateWords, toolWords } from '../words/tool-words.ts';
import { trustWords } from '../words/trust-words.ts';

export function Health() {
  const words = useWords();
  const language = useLanguage();
  const show = useView((view) => view.show);
  return (
    <>
      <Heading slot="title">{words(toolWords.health)}</Heading>
      <p className="small quiet">{words(toolWords.healthWhy)}</p>
      <ul className="checks">
        {useHealth().map((check) => (
          <li key={check.id} data-check={check.id} data-state={check.state}>
            <b className="small">{words(stateWords[check.state])}</b>
            <span>
              {words(healthWords[check.id])}
              <span className="small quiet">{foundInWords(check, language)}</span>
            </span>
          </li>
        ))}
      </ul>
      <button className="plain" onClick={() => show({ dialog: 'trust' })}>
        {words(trustWords.title)}
      </button>
    </>
  );
}
