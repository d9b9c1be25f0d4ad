// The answer on the screen as one workbook: all figures under every policy, other stretches of
// days, the parts of the figure that is looked at, every seed, the people, where it comes from.

import { answerSheets, type AnsweredArm } from '../../scenarios/workbook/answer-sheets.ts';
import { workbookOf, workbookType } from '../../scenarios/workbook/workbook.ts';
import { policyInFile } from '../../scenarios/files.ts';
import { engineVersion, type JudgedPart, startComparison, type Breakdowns }
  from '../../sim-core/index.ts';
import { type DimensionId, metricById } from '../../sim-core/figures.ts';
import { comparisonRequest } from '../engine/request.ts';
import { figures } from '../engine/session.ts';
import { answeringFigure } from '../state/asked.ts';
import { keyOf } from '../state/reproduce.ts';
import { seedsOf } from '../state/setup.ts';
import { commandsFor } from '../state/snippets.ts';
import { useView } from '../state/view.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import type { AnswerAtHand } from './at-hand.ts';

/** The file. */
export async function workbookFile(answer: AnswerAtHand): Promise<Blob> {
  const { arms, comparison, setup, shown } = answer;
  const answered = arms.flatMap(({ name, comparison: whole, found }): AnsweredArm[] => (
    whole === undefined || found === undefined ? [] : [{ name, comparison: { ...whole, ...found } }]
  ));
  const breakdowns = await partsShown(answer);
  const bytes = workbookOf(answerSheets({
    days: shown.days,
    arms: answered,
    verticals: setup.scenario.verticals,
    origin: await originOf(answer),
    ...(breakdowns === undefined ? {} : {
      parts: { arm: 'B', breakdowns, shape: comparison.shape },
    }),
  }));
  return new Blob([bytes], { type: workbookType });
}

/** Where the numbers come from, row by row. */
async function originOf(answer: AnswerAtHand): Promise<readonly (readonly [string, string])[]> {
  const { setup, comparison, shown, arms, language, names } = answer;
  const { scenario, a, world } = setup;
  const command = commandsFor(shown);
  return [
    ['state', stateOf(answer)],
    ...(await answer.origin()).map((line): [string, string] => ['origin', line]),
    ['engine', engineVersion],
    ['city', scenario.id],
    ['verticals', scenario.verticals.join(' ')],
    ['weather', scenario.weather],
    ['days', shown.days],
    ['warm_up_days', String(scenario.warmUp)],
    ['seeds', comparison.seeds.join(' ')],
    ['interval', 'paired 95 %'],
    ...(isSecureContext ? [['runs_key', await keyOf(shown)] as [string, string]] : []),
    ['assumptions', JSON.stringify(world)],
    ['policy_A', JSON.stringify(policyInFile(a))],
    ...arms.flatMap(({ name, policy }): [string, string][] => [
      [`${name}_against_A`, againstInWords(a, policy, language, names)],
      [`policy_${name}`, JSON.stringify(policyInFile(policy))],
    ]),
    ['link', answer.link()],
    ...(command === undefined ? [] : [['command', command] as [string, string]]),
  ];
}

function stateOf({ isBroken, open }: AnswerAtHand): string {
  if (isBroken) return 'a check has failed, so that nothing is concluded';
  return open === undefined ? 'final' : 'provisional';
}

/**
 * The parts of the figure that is looked at, judged with all parts as on the page. They are read
 * from runs that are there; those of weeks in the background are not kept by part.
 */
async function partsShown(
  { setup, comparison, shown, open }: AnswerAtHand,
): Promise<Breakdowns<JudgedPart> | undefined> {
  const metric = metricById(useView.getState().figure ?? answeringFigure(setup, comparison));
  const by: readonly DimensionId[] = metric?.by.filter((dimension) => (
    comparison.shape.parts[dimension].length > 1
  )) ?? [];
  const isThere = open === undefined && shown.isRun;
  if (!isThere || metric === undefined || by.length === 0) return undefined;
  const request = { ...comparisonRequest(setup, seedsOf(setup)), by };
  const found = await startComparison(request, figures.runner).result;
  const parts = found?.breakdowns[metric.id];
  return parts === undefined ? undefined : { [metric.id]: parts };
}
