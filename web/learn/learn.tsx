// The page of lessons: the list, or the lesson or challenge that is open.

import { isChallenge } from '../../scenarios/challenges/ids.ts';
import { Loading, Region } from '../frame/region.tsx';
import { useLesson } from '../state/lesson.ts';
import { ChallengeView } from './challenge-view.tsx';
import { ClassConsole } from './class-console.tsx';
import { LessonList } from './lesson-list.tsx';
import { LessonView } from './lesson-view.tsx';
import '../styles/learn.css';
import '../styles/dot-line.css';
import '../styles/class.css';
import '../styles/challenge.css';
import '../styles/sheet.css';

export function Learn() {
  const lesson = useLesson((state) => state.lesson);
  return (
    <main className="learn">
      <Region key={lesson} waiting={<Loading />}>
        <Opened id={lesson} />
      </Region>
    </main>
  );
}

function Opened({ id }: { id: string | undefined }) {
  const mode = useLesson((state) => state.mode);
  if (id === undefined) return <LessonList />;
  if (isChallenge(id)) return <ChallengeView key={id} id={id} />;
  const Shown = mode === 'class' ? ClassConsole : LessonView;
  return <Shown key={`${id} ${mode}`} id={id} />;
}
