// The head of the levers' column: policy B in a sentence, its dated changes, and what can be done
// with all of it at once.

import { hue } from '../frame/hue.ts';
import { useDistrictNames } from '../state/districts.ts';
import { canKeep, furtherName, hasRoom, withFurther } from '../state/further.ts';
import { basicsOf, isNamed, othersOf, samePolicy } from '../state/policies.ts';
import { useSetup, type Setup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { armsSentences } from '../words/arms-words.ts';
import { diffSentence, leverChanges } from '../words/diff-sentence.ts';
import { labSentences, labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { DatedChanges } from './dated-changes.tsx';
import { Expected } from './expected.tsx';

export function PolicyHead() {
  const words = useWords();
  const language = useLanguage();
  const shown = useSetup((state) => state.held ?? state.setup);
  const changes = leverChanges(
    basicsOf(shown.a), basicsOf(shown.b), language, useDistrictNames(),
  );
  const isSame = samePolicy(shown.a, shown.b);
  return (
    <div className="policy-head">
      <h2>
        <span className="key" style={hue('arm-b')} />
        {words(labWords.leversTitle)}
        <span className="small quiet">
          {isSame
            ? words(labWords.noChangeYet)
            : labSentences.changes[language](changes.length + othersOf(shown.b).length)}
        </span>
      </h2>
      {isNamed(shown.b) ? (
        <p className="small policy-name" data-testid="policy-name-shown" title={shown.b.source}>
          {shown.b.title}
        </p>
      ) : null}
      <p className="diff" data-testid="diff">
        {isSame ? words(labWords.sameAsA) : diffSentence(changes, language)}
      </p>
      {isSame ? null : <Expected />}
      <DatedChanges />
      <Actions isSame={isSame} />
    </div>
  );
}

/** B becomes another policy beside it, so that B can go on being changed. */
function KeepBeside() {
  const language = useLanguage();
  const setup = useSetup((state) => state.setup);
  if (!hasRoom(setup)) return null;
  return (
    <button
      className="plain mini"
      data-testid="keep-beside"
      disabled={!canKeep(setup)}
      onClick={() => useSetup.getState().commit(withFurther(setup, setup.b))}
    >
      {armsSentences.keepAs[language](furtherName(setup.further.length))}
    </button>
  );
}

/** What can be done with the whole policy. */
function Actions({ isSame }: { isSame: boolean }) {
  const words = useWords();
  const past = useSetup((state) => state.past.length);
  const future = useSetup((state) => state.future.length);
  const show = useView((view) => view.show);
  const { commit, undo, redo } = useSetup.getState();
  const now = (): Setup => useSetup.getState().setup;
  return (
    <div className="policy-actions">
      <button className="plain mini" disabled={past === 0} onClick={undo}>
        {words(labWords.undo)}
      </button>
      <button className="plain mini" disabled={future === 0} onClick={redo}>
        {words(labWords.redo)}
      </button>
      <button
        className="plain mini"
        disabled={isSame}
        onClick={() => commit({ b: now().a })}
      >
        {words(labWords.resetAll)}
      </button>
      <button
        className="plain mini"
        disabled={isSame}
        onClick={() => commit({ a: now().b })}
      >
        {words(labWords.adopt)}
      </button>
      <KeepBeside />
      <button
        className="plain mini"
        data-testid="policy-files"
        onClick={() => show({ dialog: 'policies' })}
      >
        {words(labWords.policyFiles)}
      </button>
    </div>
  );
}
