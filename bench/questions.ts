// `npm run questions`: the standard questions to the model and its present answers, as a table for
// CHANGELOG.md. A change of the model quotes the answers before and after it:
//   npm run -s questions -- --out before.json
//   (the change)
//   npm run -s questions -- --before before.json

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figureText, metricLabel } from '../cli/figure-text.ts';
import { openPool } from '../cli/pool.ts';
import { presets } from '../scenarios/index.ts';
import { settingsOf, standardQuestions } from '../scenarios/questions/index.ts';
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

/** A mean or a difference with its interval. */
interface Answer {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
type Answers = Readonly<Record<string, Answer>>;
/** By question id. */
interface Saved { readonly engine: string; readonly answers: Readonly<Record<string, Answers>> }

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

async function answersNow(): Promise<Saved> {
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

function table(now: Saved, before: Saved | undefined): string {
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
  options: { out: { type: 'string' }, before: { type: 'string' } },
});
const before = values.before === undefined
  ? undefined
  : JSON.parse(readFileSync(values.before, 'utf8')) as Saved;
const now = await answersNow();
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(now)}\n`);
process.stdout.write(table(now, before));
