// Which question is on the table: the standard one whose policy it is, or else the one that turns
// on a lever which was moved. It says which figure answers.

import {
  type AnswerWords, type StandardQuestion, standardQuestions,
} from '../../scenarios/questions/index.ts';
import { serviceQuestions } from '../../scenarios/questions/services.ts';
import { type Comparison, readWindow, secondsPerDay } from '../../sim-core/index.ts';
import { figures, type FigureId, stakeholders } from '../../sim-core/figures.ts';
import { figureOf, isClaimed } from './paired.ts';
import { basicsOf, samePolicy } from './policies.ts';
import type { Setup } from './setup.ts';

/** The standard question that a setup asks, word for word: its policy against the defaults. */
export function standardQuestionOf({ scenario, a, b, world }: Setup): StandardQuestion | undefined {
  if (a.changes.length > 0 || Object.keys(world).length > 0) return undefined;
  return [...standardQuestions, ...serviceQuestions].find((question) => (
    question.scenario.weather === scenario.weather
      && question.scenario.verticals.join() === scenario.verticals.join()
      && samePolicy(question.policy, b)
  ));
}

/** The same where its study of assumptions is of this very city. */
export function studiedQuestionOf(setup: Setup): StandardQuestion | undefined {
  const found = standardQuestionOf(setup);
  return found?.scenario.city === setup.scenario.city ? found : undefined;
}

/**
 * A question's own words for the answer, on some days. They are about what comes after its last
 * change: before that they are not said.
 */
export function answersOn(
  question: StandardQuestion | undefined,
  days: string,
): AnswerWords | undefined {
  const first = readWindow(days)?.first ?? 1;
  const last = Math.max(0, ...question?.policy.changes.map((each) => each.fromSeconds) ?? []);
  return (first - 1) * secondsPerDay >= last ? question?.says : undefined;
}

/** The figure that answers a setup: its question's, or that of whoever is moved most. */
export function answeringFigure(setup: Setup, comparison: Comparison): FigureId {
  const standard = standardQuestionOf(setup);
  if (standard !== undefined) return standard.answer;
  const [a, b] = [basicsOf(setup.a), basicsOf(setup.b)];
  const turned = [...standardQuestions, ...serviceQuestions].find(({ lever }) => (
    JSON.stringify(a[lever]) !== JSON.stringify(b[lever])
  ));
  if (turned !== undefined) return turned.answer;
  return mostMoved(comparison) ?? figures['welfare.total'].id;
}

function mostMoved(comparison: Comparison): FigureId | undefined {
  const clear = stakeholders.flatMap((id) => {
    const figure = figureOf(comparison, id);
    if (figure === undefined || !isClaimed(figure)) return [];
    return [{ id, size: Math.abs(figure.difference) }];
  });
  return clear.sort((one, other) => other.size - one.size)[0]?.id;
}
