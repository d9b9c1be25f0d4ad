// A lesson with a class and no server: the teacher types answer codes or counts hands, all see how
// the class guessed, and the result is revealed step by step.

import { use, useEffect, useState } from 'react';
import type { KeptAnswers } from '../../scenarios/lessons/answers.ts';
import type { CodeFault } from '../../scenarios/lessons/code.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import type { Place } from '../../scenarios/lessons/score.ts';
import { Explained } from '../frame/explained.tsx';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { codeFaults, learnSentences, learnWords, revealWords } from '../words/learn-words.ts';
import { sheetWords } from '../words/sheet-words.ts';
import { ClassDot } from './class-dot.tsx';
import { ClassLink } from './class-link.tsx';
import { ClassNotes } from './class-notes.tsx';
import { ClassPlan } from './class-plan.tsx';
import { ClassReasons } from './class-reasons.tsx';
import { ClassTransfer } from './class-transfer.tsx';
import { ExplainStep } from './explain-step.tsx';
import { useKeptEntries } from './kept-entries.ts';
import { LessonHead } from './lesson-view.tsx';
import { LessonSheet } from './lesson-sheet.tsx';
import { loadLesson } from './load-lesson.ts';
import { type Entry, entryOf, type Tally, tallyOf } from './tally.ts';

export function ClassConsole({ id }: { id: string }) {
  const words = useWords();
  const { lesson, answers } = use(loadLesson(id));
  const [isProjected, project] = useState(false);
  return (
    <article className={isProjected ? 'lesson class projector' : 'lesson class'}>
      <LessonHead lesson={lesson} />
      <p className="case"><Explained text={words(lesson.read)} /></p>
      <p className="class-bar">
        <button
          className="plain"
          aria-pressed={isProjected}
          data-testid="projector"
          onClick={() => project(!isProjected)}
        >
          {words(learnWords.projector)}
        </button>
        <button className="plain" data-testid="print" onClick={() => print()}>
          {words(sheetWords.print)}
        </button>
      </p>
      <ClassLink of={[id]} />
      {answers === undefined || isProjected
        ? null
        : <ClassNotes lesson={lesson} answers={answers} />}
      <ClassPlan lesson={lesson} />
      {answers === undefined
        ? <p className="callout">{words(learnWords.stale)}</p>
        : (
          <>
            <Console lesson={lesson} answers={answers} isProjected={isProjected} />
            <LessonSheet lesson={lesson} predict={answers.predict} transfer={answers.transfer} />
          </>
        )}
    </article>
  );
}

/** Where what is revealed stands, step by step. */
const revealedAt = [
  '.class .dot-row', '[data-testid=class-reasons]', '[aria-labelledby=explain-title]',
  '[data-testid=class-transfer]', '[data-testid=class-transfer] .dot-row',
];

interface ConsoleProps {
  readonly lesson: Lesson;
  readonly answers: KeptAnswers;
  readonly isProjected: boolean;
}

function Console({ lesson, answers, isProjected }: ConsoleProps) {
  const words = useWords();
  const [entries, setEntries] = useKeptEntries(lesson);
  const [revealed, reveal] = useRevealed();
  const tally = tallyOf(lesson, entries);
  const add = (entry: Entry): void => setEntries([...entries, entry]);
  const addHand = (dot: number) => (place: Place): void => (
    add({ kind: 'hand', hand: { dot, place } })
  );
  const undo = (): void => setEntries(entries.slice(0, -1));
  const { dots } = lesson.predict;
  const last = entries.at(-1);
  const isOfTransfer = last?.kind === 'hand' && last.hand.dot === dots.length;
  return (
    <>
      <CodeEntry lesson={lesson} add={add} />
      <ClassCount
        tally={tally}
        isEmpty={entries.length === 0}
        undo={undo}
        empty={() => {
          setEntries([]);
          reveal(0);
        }}
      />
      {dots.map((dot, i) => (
        <ClassDot
          key={`${dot.figure} ${dot.window}`}
          dot={dot}
          counts={tally.dots[i]}
          answers={answers.predict}
          isRevealed={revealed >= 1}
          addHand={addHand(i)}
        />
      ))}
      <Reasoned
        lesson={lesson} answers={answers} isProjected={isProjected} reasons={tally.reasons}
        revealed={revealed}
      />
      {revealed >= 4 ? (
        <ClassTransfer
          lesson={lesson}
          answers={answers.transfer}
          isRevealed={revealed >= 5}
          counts={tally.transfer}
          addHand={addHand(dots.length)}
          undo={isOfTransfer ? undo : undefined}
        />
      ) : null}
      {revealed < revealWords.length ? (
        <p className="commit reveal-bar">
          <button className="solid" data-testid="reveal-next" onClick={() => reveal(revealed + 1)}>
            {words(learnWords.next)}{words(revealWords[revealed])}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** How many steps are revealed; what a step shows comes into view, above or below its button. */
function useRevealed(): [revealed: number, reveal: (steps: number) => void] {
  const [revealed, reveal] = useState(0);
  useEffect(() => {
    if (revealed > 0) document.querySelector(revealedAt[revealed - 1])?.scrollIntoView();
  }, [revealed]);
  return [revealed, reveal];
}

/** Which reasons were given, and why it came so. */
function Reasoned({ lesson, answers, isProjected, reasons, revealed }: ConsoleProps & {
  readonly reasons: Tally['reasons'];
  readonly revealed: number;
}) {
  return (
    <>
      {revealed >= 2
        ? <ClassReasons lesson={lesson} counts={reasons} answers={answers.predict} />
        : null}
      {revealed >= 3 ? (
        <ExplainStep
          lesson={lesson}
          answers={answers.predict}
          exhibits={answers.exhibits}
          isProjected={isProjected}
        />
      ) : null}
    </>
  );
}

function CodeEntry({ lesson, add }: { lesson: Lesson; add(entry: Entry): void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<CodeFault | undefined>();
  const take = (text: string): void => {
    const entry = entryOf(text, lesson);
    setFault(typeof entry === 'string' ? entry : undefined);
    if (typeof entry === 'object') add(entry);
    setTyped(typeof entry === 'object' ? '' : text);
  };
  return (
    <div className="code-entry">
      <label>
        {words(learnWords.typeCode)}
        <input
          data-testid="code-entry"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby="code-fault"
          onChange={(event) => take(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <p id="code-fault" className={fault === undefined ? 'small quiet' : 'fault'} role="status">
        {words(fault === undefined ? learnWords.typeNote : codeFaults[fault])}
      </p>
    </div>
  );
}

interface CountProps {
  readonly tally: Tally;
  readonly isEmpty: boolean;
  undo(): void;
  /** For the next class. */
  empty(): void;
}

function ClassCount({ tally: { predictions, hands }, isEmpty, undo, empty }: CountProps) {
  const words = useWords();
  const language = useLanguage();
  return (
    <p className="class-count">
      <b data-testid="count">
        {listed([
          ...(predictions > 0 ? [learnSentences.guesses[language](predictions)] : []),
          ...(hands > 0 ? [learnSentences.hands[language](hands)] : []),
          ...(predictions + hands === 0 ? [words(learnWords.emptyTally)] : []),
        ], language)}
      </b>
      <button className="plain" disabled={isEmpty} onClick={undo}>
        {words(learnWords.undo)}
      </button>
      <button className="plain" disabled={isEmpty} data-testid="next-class" onClick={empty}>
        {words(learnWords.nextClass)}
      </button>
    </p>
  );
}
