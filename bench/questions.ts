// `npm run questions`: the standard questions to the model and its present answers, as a table for
// CHANGELOG.md. A change of the model quotes the answers before and after it:
//   npm run -s questions -- --out before.json
//   (the change)
//   npm run -s questions -- --before before.json
// With --keep they stand in scenarios/questions/versions.json for this version of the engine, where
// the page shows them beside those of versions before.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figureText, metricLabel } from '../cli/figure-text.ts';
import { openPool } from '../cli/pool.ts';
import { presets } from '../scenarios/index.ts';
import { settingsOf, standardQuestions } from '../scenarios/questions/index.ts';
import type { Answer, Answers, AnswersOfVersion } from '../scenarios/questions/versions.ts';
import {
  engineVersion, noChange, seedsFor, startComparison, startReplication,
} from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';

const seedCount = 16;
const ordinary = { ...presets.riverside, weather: 'dry' as const };

/** What is told of each answer. */
const toldFigures = [
  'orders.placed', 'delivery.time-mean', 'delivery.on-time-share', 'orders.undelivered-share',
  'consumer.surplus-per-need', 'rider.hourly-earnings', 'merchant.net-margin-online',
  'platform.profit-per-order',
] as const;

/** A question in words, as the table heads it. */
interface Asked {
  readonly id: string;
  readonly words: string;
  /** What is tried, as it stands after the words. */
  readonly trial: string;
  readonly isDifference: boolean;
}

const ordinaryDay: Asked = {
  id: 'ordinary-day', words: 'What is an ordinary dry day like?', trial: '', isDifference: false,
};
const asked: readonly Asked[] = [
  ordinaryDay,
  ...standardQuestions.map((question) => ({
    id: question.id,
    words: question.title.en,
    trial: ` \`${settingsOf(question)}\`, ${question.scenario.weather}`,
    isDifference: true,
  })),
];

async function answersNow(): Promise<AnswersOfVersion> {
  const pool = openPool(undefined, 2 * seedCount);
  try {
    const day = await startReplication(
      { scenario: ordinary, policy: noChange, seeds: seedsFor(ordinary, 1, seedCount) }, pool,
    ).result;
    if (day === undefined) throw new Error('the ordinary day was cancelled');
    const answers: Record<string, Answers> = {
      [ordinaryDay.id]: told((id) => ({ ...day.figures[id], value: day.figures[id].mean })),
    };
    for (const { id, scenario, policy } of standardQuestions) {
      const seeds = seedsFor(scenario, 1, seedCount);
      const request = { scenario, baseline: noChange, policy, seeds };
      const found = await startComparison(request, pool).result;
      if (found === undefined) throw new Error(`${id} was cancelled`);
      answers[id] = told((figure) => (
        { ...found.figures[figure], value: found.figures[figure].difference }
      ));
    }
    return { engine: engineVersion, answers };
  } finally {
    pool.close();
  }
}

function told(answerOf: (id: (typeof toldFigures)[number]) => Answer): Answers {
  return Object.fromEntries(toldFigures.map((id) => {
    const { value, low, high } = answerOf(id);
    return [id, { value, low, high }];
  }));
}

function table(now: AnswersOfVersion, before: AnswersOfVersion | undefined): string {
  const engines = before === undefined ? [now] : [before, now];
  const labels = before?.engine === now.engine
    ? ['before', 'after']
    : engines.map(({ engine }) => engine);
  return asked.flatMap(({ id, words, trial, isDifference }) => [
    `**${words}**${trial}`, '',
    `| figure | ${labels.join(' | ')} |`,
    `| --- | ${labels.map(() => '---:').join(' | ')} |`,
    ...toldFigures.map((figure) => (
      row(figure, engines.map(({ answers }) => answers[id]?.[figure]), isDifference)
    )),
    '',
  ]).join('\n');
}

function row(id: string, answers: readonly (Answer | undefined)[], isDifference: boolean): string {
  const metric = metricById(id)!;
  const cells = answers.map((answer) => {
    // JSON has no NaN: null stands for it.
    const text = (value: number | null | undefined): string =>
      figureText(metric, value ?? NaN, isDifference);
    return `${text(answer?.value)} (${text(answer?.low)} … ${text(answer?.high)})`;
  });
  return `| ${metricLabel(metric, 'en')} | ${cells.join(' | ')} |`;
}

const { values } = parseArgs({
  options: { out: { type: 'string' }, before: { type: 'string' }, keep: { type: 'boolean' } },
});
const before = values.before === undefined
  ? undefined
  : JSON.parse(readFileSync(values.before, 'utf8')) as AnswersOfVersion;
const now = await answersNow();
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(now)}\n`);
if (values.keep === true) keep(now);
process.stdout.write(table(now, before));

/** In place of what this version had answered before. */
function keep(answered: AnswersOfVersion): void {
  const file = new URL('../scenarios/questions/versions.json', import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as AnswersOfVersion[];
  const others = kept.filter(({ engine }) => engine !== answered.engine);
  const digits = (_key: string, value: unknown): unknown => (
    typeof value === 'number' ? Number(value.toPrecision(4)) : value
  );
  writeFileSync(file, `${JSON.stringify([...others, answered], digits)}\n`);
}
