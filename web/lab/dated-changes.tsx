// The changes of both policies that no slider shows: those with a later date, and those for one
// platform. They are listed as they were written, and can be taken out.

import type { PolicyChange } from '../../sim-core/index.ts';
import { hue } from '../frame/hue.ts';
import { useDistrictNames } from '../state/districts.ts';
import { othersOf, withoutOther } from '../state/policies.ts';
import { useSetup, type Arm } from '../state/setup.ts';
import { settingsInWords } from '../words/diff-sentence.ts';
import { momentOf } from '../words/format.ts';
import { labSentences, labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function DatedChanges() {
  const words = useWords();
  const { a, b } = useSetup((state) => state.setup);
  if (othersOf(a).length + othersOf(b).length === 0) return null;
  return (
    <section className="dated small" data-testid="dated" aria-label={words(labWords.dated)}>
      <h3>{words(labWords.dated)}</h3>
      <ul>
        {(['a', 'b'] as const).flatMap((arm) =>
          othersOf(arm === 'a' ? a : b).map((change, index) => (
            <Dated key={`${arm} ${index}`} arm={arm} index={index} change={change} />
          )),
        )}
      </ul>
    </section>
  );
}

interface DatedProps {
  readonly arm: Arm;
  readonly index: number;
  readonly change: PolicyChange;
}

function Dated({ arm, index, change }: DatedProps) {
  const words = useWords();
  const language = useLanguage();
  const names = useDistrictNames();
  const commit = useSetup((state) => state.commit);
  const platform = useSetup(({ setup }) => (
    setup.scenario.platforms.find(({ id }) => id === change.for)
  ));
  const whom = platform === undefined ? change.for : words(platform.label);
  const takeOut = (): void =>
    commit({ [arm]: withoutOther(useSetup.getState().setup[arm], index) });
  return (
    <li>
      <span className="key" style={hue(arm === 'a' ? 'arm-a' : 'arm-b')} />
      <span>
        <b>
          {arm.toUpperCase()} · {momentOf(change.fromSeconds, language)}
          {whom === undefined ? null : ` · ${labSentences.only[language](whom)}`}
        </b>
        <br />
        {settingsInWords(change.set, language, names)}
      </span>
      <button className="plain mini" onClick={takeOut}>
        {words(labWords.takeOut)}
      </button>
    </li>
  );
}
