// The search over levers, questions, figures, lessons and pages, by name or by effect.

import { useEffect } from 'react';
import { Heading } from 'react-aria-components';
import { leverList } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { useFetched } from '../frame/use-fetched.ts';
import { openQuestion } from '../home/open-question.ts';
import { questions, questionsOfServices } from '../home/questions.ts';
import { lessonNames, lessonOfName } from '../learn/lesson-names.ts';
import { pages } from '../pages.ts';
import { useLesson } from '../state/lesson.ts';
import { useView } from '../state/view.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';
import { namedOrMoved } from '../words/search-words.ts';

interface Hit {
  readonly id: string;
  readonly kind: 'lever' | 'question' | 'figure' | 'lesson' | 'page';
  readonly name: { readonly zh: string; readonly en: string };
}

const allQuestions = [...questions, ...questionsOfServices];

const here: readonly Hit[] = [
  ...leverList.map((lever): Hit => ({ id: lever.id, kind: 'lever', name: lever.label })),
  ...allQuestions.map(({ id, title }): Hit => ({ id, kind: 'question', name: title })),
  ...metrics.map((metric): Hit => ({ id: metric.id, kind: 'figure', name: metric.label })),
  ...pages.map(({ id, label }): Hit => ({ id, kind: 'page', name: label })),
];

export function Search() {
  const words = useWords();
  const show = useView((view) => view.show);
  const text = useView((view) => view.sought);
  useEffect(() => () => show({ sought: '' }), [show]);
  // Their names come with them, from files of their own.
  const lessons = useFetched('lessons', lessonNames) ?? [];
  const everything = [...here, ...lessons.map((lesson): Hit => ({ ...lesson, kind: 'lesson' }))];
  const hits = namedOrMoved(everything, ({ name }) => name, text).slice(0, 40);
  const open = (hit: Hit): void => {
    if (hit.kind === 'lesson') {
      useLesson.getState().open(lessonOfName(hit.id));
      return show({ dialog: 'none', page: 'learn' });
    }
    show({ dialog: 'none', page: hit.kind === 'page' ? hit.id : 'lab' });
    if (hit.kind === 'lever') show({ litLever: hit.id, sheet: 'levers' });
    const question = allQuestions.find(({ id }) => hit.kind === 'question' && id === hit.id);
    if (question !== undefined) openQuestion(question);
    if (hit.kind === 'figure') show({ tab: 'results', figure: hit.id });
  };
  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (hits[0] !== undefined) open(hits[0]);
      }}
    >
      <Heading slot="title">{words(frameWords.search)}</Heading>
      <input
        autoFocus
        value={text}
        placeholder={words(frameWords.searchHint)}
        aria-label={words(frameWords.search)}
        onChange={(event) => show({ sought: event.target.value })}
      />
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <button type="button" className="plain" onClick={() => open(hit)}>
              {words(hit.name)}
              <span className="small quiet">
                {words(frameWords[hit.kind])}
              </span>
            </button>
          </li>
        ))}
        {hits.length === 0 ? <li className="quiet">{words(frameWords.searchNothing)}</li> : null}
      </ul>
    </form>
  );
}
