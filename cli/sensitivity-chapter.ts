// The manual's chapter on the standard questions: the answer under the defaults, in how many worlds
// it holds, and which assumptions turn it.

import { readFileSync } from 'node:fs';
import { settingsOf, standardQuestions } from '../scenarios/questions/index.ts';
import type { Conclusion, KeptStudy, QuestionStudy } from '../scenarios/questions/study.ts';
import { leverById } from '../sim-core/index.ts';
import { metricById } from '../sim-core/figures.ts';
import { figureText } from './figure-text.ts';

const mostMovers = 5;
const signWords = { '-1': 'down', 0: 'no clear difference', 1: 'up' } as const;

/** What the last complete study found. */
export function keptStudy(): KeptStudy {
  const file = new URL('../scenarios/questions/sensitivity.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as KeptStudy;
}

/** The chapter, without the line that says how it is made. */
export function sensitivityChapter(): string {
  const { questions } = keptStudy();
  return `# What conclusions rest on 结论依赖什么

Each standard question, asked again under other assumptions: one at a time at both ends of its usual
range, and all together along the trajectories of a Morris screen.
Read on days 15 to 28 from the settled start, four seeds; a sign counts when its 95 % interval
excludes zero. *Holds* is the sign of the defaults, *turns* another one, *fades* none.
\`npm run sensitivity\` makes the study anew.

${questions.map(section).join('\n')}`;
}

function section(study: QuestionStudy): string {
  const question = standardQuestions.find(({ id }) => id === study.question);
  const metric = metricById(study.answer);
  if (question === undefined || metric === undefined) return '';
  const { defaults, worlds, holds, flips, fades } = study;
  const text = (value: number): string => figureText(metric, value, true);
  const answer = ({ difference, low, high }: Conclusion): string => (
    `${text(difference)} (${text(low)} … ${text(high)})`
  );
  const turned = worlds.filter(({ sign }) => sign !== defaults.sign).map((world) => (
    `- \`${world.variation}\`: ${answer(world)}, ${signWords[world.sign]}`
  ));
  const movers = study.movers.slice(0, mostMovers).map(({ assumption, size, spread }) => (
    `${leverById(assumption)?.label.en ?? assumption} ${text(size)} (spread ${text(spread)})`
  ));
  const untried = study.untried.map((id) => `\`${id}\``).join(', ');
  const untriedText = untried === '' ? '' : `Not tried: ${untried}.\n\n`;
  return `## ${question.title.zh} ${question.title.en}

\`${settingsOf(question)}\`: ${metric.label.en} ${answer(defaults)}, ${signWords[defaults.sign]}.
Of ${worlds.length} other worlds it holds in ${holds}, turns in ${flips}, fades in ${fades} (engine
${study.engineVersion}).

${turned.length === 0 ? 'Nothing turns it.' : turned.join('\n')}

${untriedText}Moved most by, mean size over the whole range: ${movers.join('; ')}.
`;
}
