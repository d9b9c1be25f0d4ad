// Below the map while districts are chosen on it: for which lever, which are chosen, and its end.

import { leverById } from '../../sim-core/index.ts';
import type { DistrictShape } from '../../sim-core/ground.ts';
import { placeLever, usePlacing } from '../state/placing.ts';
import { useView } from '../state/view.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { leverSentences, leverWords } from '../words/lever-words.ts';

export function PlacingPanel({ chosen }: { chosen: readonly DistrictShape[] }) {
  const words = useWords();
  const language = useLanguage();
  const lever = usePlacing((placing) => placing.lever);
  const show = useView((view) => view.show);
  const label = lever === undefined ? undefined : leverById(lever)?.label;
  const names = chosen.map(({ name }) => words(name)).join(language === 'zh' ? '、' : ', ');
  return (
    <aside
      className="placing-panel"
      aria-label={words(leverWords.districtsOnMap)}
      data-testid="placing"
    >
      <div>
        <b>{label === undefined ? '' : words(label)}</b>
        <p className="small quiet">
          {names === '' ? words(leverWords.clickDistricts) : leverSentences.chosen[language](names)}
        </p>
      </div>
      <button className="plain mini back-to-levers" onClick={() => show({ sheet: 'levers' })}>
        {words(leverWords.setValue)}
      </button>
      <button className="plain mini" onClick={() => placeLever(undefined)}>
        {words(leverWords.done)}
      </button>
    </aside>
  );
}
