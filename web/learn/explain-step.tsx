// Why it came so: the chain from the lever to the result, each link with its measured change, how
// it came in time, and what the model leaves out.

import { type Answers, answerOn } from '../../scenarios/lessons/answers.ts';
import type { Exhibits } from '../../scenarios/lessons/exhibits.ts';
import { type Lesson, metricOf } from '../../scenarios/lessons/lesson.ts';
import { type ExhibitId, isCurve } from '../../scenarios/curves/named.ts';
import { Explained } from '../frame/explained.tsx';
import { groupOf, hue } from '../frame/hue.ts';
import { ShownNumber } from '../frame/shown.tsx';
import { showChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';
import { daysWords, toldBy } from '../words/lesson-sentence.ts';
import { LessonCurve } from './lesson-curve.tsx';
import { LessonIncidence, LessonLorenz } from './lesson-shares.tsx';

interface Props {
  readonly lesson: Lesson;
  readonly answers: Answers;
  readonly exhibits: Exhibits | undefined;
  readonly isProjected?: boolean;
}

export function ExplainStep(props: Props) {
  const { lesson: { explain, predict }, answers } = props;
  const words = useWords();
  const language = useLanguage();
  return (
    <section className="lesson-step" aria-labelledby="explain-title">
      <h2 id="explain-title">{words(learnWords.why)}</h2>
      <ol className="chain">
        {explain.chain.map((link) => {
          const metric = metricOf(link);
          const { change } = answerOn(answers, link);
          return (
            <li key={`${link.figure} ${link.window}`} style={hue(groupOf(link.figure))}>
              <span>{toldBy(link.text, answers, language)}</span>
              <b><ShownNumber shown={showChange(metric, change, language)} /></b>
              <span className="small quiet">{words(metric.label)}</span>
            </li>
          );
        })}
      </ol>
      <p><Explained text={toldBy(explain.text, answers, language)} /></p>
      <TimeTable dots={predict.dots} windows={predict.scenario.windows ?? []} answers={answers} />
      {explain.shows?.map((id) => <Shown key={id} id={id} {...props} />)}
      <p className="leaves-out">
        <b>{words(learnWords.leavesOut)}</b> <Explained text={words(explain.leavesOut)} />
      </p>
    </section>
  );
}

function Shown({ id, lesson, answers, exhibits = {}, isProjected = false }: Props & {
  readonly id: ExhibitId;
}) {
  if (isCurve(id)) return <LessonCurve id={id} exhibits={exhibits} isProjected={isProjected} />;
  if (id === 'incidence') {
    const { windows = [] } = lesson.predict.scenario;
    return <LessonIncidence answers={answers} windows={windows} />;
  }
  const { lorenz } = exhibits;
  return lorenz === undefined
    ? null
    : <LessonLorenz found={lorenz} answers={answers} isProjected={isProjected} />;
}

interface TableProps {
  readonly dots: Lesson['predict']['dots'];
  readonly windows: readonly string[];
  readonly answers: Answers;
}

function TimeTable({ dots, windows, answers }: TableProps) {
  const words = useWords();
  const language = useLanguage();
  const asked = [...new Set(dots.map(({ figure }) => figure))];
  return (
    <div className="time-table">
      <table>
        <caption className="small quiet">{words(learnWords.inTime)}</caption>
        <thead>
          <tr>
            <td />
            {windows.map((window) => (
              <th key={window} scope="col">{daysWords(window, language)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map((figure) => (
            <tr key={figure}>
              <th scope="row">{words(metricOf({ figure }).label)}</th>
              {windows.map((window) => (
                <td key={window}>
                  <ShownNumber
                    shown={showChange(
                      metricOf({ figure }),
                      answerOn(answers, { figure, window }).change,
                      language,
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
