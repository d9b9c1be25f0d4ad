// The page of lessons: the list, or the lesson that is open.

import { Region } from '../frame/region.tsx';
import { useLesson } from '../state/lesson.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';
import { ClassConsole } from './class-console.tsx';
import { LessonList } from './lesson-list.tsx';
import { LessonView } from './lesson-view.tsx';
import '../styles/learn.css';
import '../styles/dot-line.css';
import '../styles/class.css';

export function Learn() {
  const words = useWords();
  const lesson = useLesson((state) => state.lesson);
  const mode = useLesson((state) => state.mode);
  const Shown = mode === 'class' ? ClassConsole : LessonView;
  return (
    <main className="learn">
      <Region key={lesson} waiting={<p className="quiet loading">{words(frameWords.loading)}</p>}>
        {lesson === undefined ? <LessonList /> : <Shown key={`${lesson} ${mode}`} id={lesson} />}
      </Region>
    </main>
  );
}
