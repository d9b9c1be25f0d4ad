// `npm run questions`: the standard questions to the model and its present answers, as a table for
// CHANGELOG.md. A change of the model quotes the answers before and after it:
//   npm run -s questions -- --out before.json
//   (the change)
//   npm run -s questions -- --before before.json

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figureText, metricLabel } from '../cli/figure-text.ts';
import { engineVersion } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';

interface Question {
  readonly words: string;
  /** The command line that answers it. */
  readonly command: string;
}

const seeds = '--weather dry --seeds 16';

/** Questions that a person would ask, one for each mechanism that a change might move. */
export const standardQuestions: readonly Question[] = [
  { words: 'What is an ordinary dry day like?', command: `run riverside ${seeds}` },
  {
    words: 'What do riders lose when none may carry two orders?',
    command: `compare riverside --set dispatch.largest-stack=1 ${seeds}`,
  },
  {
    words: 'Who pays for a commission of 15 % instead of 18 %?',
    command: `compare riverside --set merchant.commission=150 ${seeds}`,
  },
  {
    words: 'Who pays for free delivery?',
    command: `compare riverside --policy scenarios/policies/free-delivery.json ${seeds}`,
  },
  {
    words: 'What does a minimum of ¥18 an hour do?',
    command: `compare riverside --policy scenarios/policies/guarantee-18-yuan.json ${seeds}`,
  },
  {
    words: 'Does a bonus of ¥3 bring riders out into a rainy evening?',
    command: 'compare riverside --set rider-pay.rain-bonus=300 --weather rain-evening --seeds 16',
  },
];

/** What is told of each answer. */
export const toldFigures = [
  'orders.placed', 'delivery.time-mean', 'delivery.on-time-share', 'orders.undelivered-share',
  'consumer.surplus-per-need', 'rider.hourly-earnings', 'merchant.net-margin-online',
  'platform.profit-per-order',
] as const;

/** A mean or a difference with its interval, as the command line gave it. */
interface Answer {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
type Answers = Record<string, Record<string, Answer>>;
interface Saved { readonly engine: string; readonly answers: Answers }

const root = fileURLToPath(new URL('..', import.meta.url));

function answerTo(question: Question): Record<string, Answer> {
  const words = [...question.command.split(' '), '--json'];
  const text = execFileSync(process.execPath, ['--import', 'tsx', 'cli/o2o.ts', ...words], {
    cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { figures } = JSON.parse(text) as {
    figures: Record<string, Record<'mean' | 'difference' | 'low' | 'high', number | null>>;
  };
  return Object.fromEntries(toldFigures.map((id) => {
    const { mean, difference, low, high } = figures[id];
    return [id, { value: difference === undefined ? mean : difference, low, high }];
  }));
}

function table(now: Saved, before: Saved | undefined): string {
  const engines = before === undefined ? [now] : [before, now];
  const labels = before?.engine === now.engine
    ? ['before', 'after']
    : engines.map(({ engine }) => engine);
  const lines = standardQuestions.flatMap(({ words, command }) => [
    `**${words}** \`${command}\``, '',
    `| figure | ${labels.join(' | ')} |`,
    `| --- | ${labels.map(() => '---:').join(' | ')} |`,
    ...toldFigures.map((id) => row(id, engines.map(({ answers }) => answers[command]?.[id]),
      command.startsWith('compare'))),
    '',
  ]);
  return lines.join('\n');
}

function row(id: string, answers: readonly (Answer | undefined)[], isDifference: boolean): string {
  const metric = metricById(id)!;
  const cells = answers.map((answer) => {
    const text = (value: number | null | undefined): string =>
      figureText(metric, value ?? NaN, isDifference);
    return `${text(answer?.value)} (${text(answer?.low)} … ${text(answer?.high)})`;
  });
  return `| ${metricLabel(metric, 'en')} | ${cells.join(' | ')} |`;
}

function main(): void {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, before: { type: 'string' } },
  });
  const before = values.before === undefined
    ? undefined
    : JSON.parse(readFileSync(values.before, 'utf8')) as Saved;
  const now: Saved = {
    engine: engineVersion,
    answers: Object.fromEntries(
      standardQuestions.map((question) => [question.command, answerTo(question)]),
    ),
  };
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(now)}\n`);
  process.stdout.write(table(now, before));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
