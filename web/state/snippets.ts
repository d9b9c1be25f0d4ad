// The answer on the screen as programs that give its figures again: in TypeScript beside the
// engine, in Python and R over the command line. Each holds every policy of the table, the engine's
// version and the very seeds.

import { presetScenario } from '../../scenarios/index.ts';
import { engineVersion, type PolicyDiff } from '../../sim-core/index.ts';
import { askedOf, furtherName } from './further.ts';
import {
  besideCity, commandFor, requestBehind, type Shown, type Steps, stepsFor,
} from './reproduce.ts';

/** A policy of the table as a question of its own. */
export interface ArmShown {
  readonly name: string;
  readonly shown: Shown;
}

/** B and what is held against A beside it, in their order. */
export function armsOf(shown: Shown): readonly ArmShown[] {
  const { setup } = shown;
  return [
    { name: 'B', shown },
    ...setup.further.map((policy, place) => (
      { name: furtherName(place), shown: { ...shown, setup: askedOf(setup, policy) } }
    )),
  ];
}

/** A command for each policy; undefined where no command line can say one of them. */
export function commandsFor(shown: Shown): string | undefined {
  const arms = armsOf(shown);
  const all = arms.map(({ name, shown: of }) => commandFor(of, name));
  if (all.some((each) => each === undefined)) return undefined;
  if (arms.length === 1) return all[0];
  return arms.map(({ name }, i) => `# ${name} − A\n${all[i]}`).join('\n');
}

/** A program in TypeScript that prints the same figures, to be run beside the engine. */
export function programFor(shown: Shown): string {
  const { scenario, baseline, seeds, windows = [] } = requestBehind(shown);
  const fields = Object.entries(besideCity(scenario)).map(([name, value]) => (
    `${name}: ${JSON.stringify(value)}`
  ));
  const arms = armsOf(shown).map(({ name, shown: of }): [string, PolicyDiff] => (
    [name, requestBehind(of).policy]
  ));
  const isPreset = presetScenario(scenario.id) !== undefined;
  const place = isPreset
    ? `presets['${scenario.id}']!`
    : `ordinaryDay(${JSON.stringify(scenario.city)})`;
  const found = windows.length === 0 ? 'found' : `found.windows['${windows[0]}']!`;
  return `import {
  type ComparisonRequest, engineVersion, LocalBatch, RunPool, startComparison,
} from './sim-core/index.ts';
import { ${isPreset ? 'presets' : 'ordinaryDay'} } from './scenarios/index.ts';

if (engineVersion !== '${engineVersion}') throw new Error('made with engine ${engineVersion}');
const question: Omit<ComparisonRequest, 'policy'> = {
  scenario: { ...${place}, ${fields.join(', ')} },
  baseline: ${JSON.stringify(baseline)},
  seeds: [${seeds.join(', ')}],
  windows: ${JSON.stringify(windows)},
};
const policies: Readonly<Record<string, ComparisonRequest['policy']>> = {
${arms.map(([name, policy]) => `  ${name}: ${JSON.stringify(policy)},`).join('\n')}
};
const runner = new RunPool(() => new LocalBatch(), 1);
for (const [name, policy] of Object.entries(policies)) {
  const found = (await startComparison({ ...question, policy }, runner).result)!;
  console.log(JSON.stringify({ name, figures: ${found}.figures }));
}
`;
}

/** The same in Python, from its own library alone; undefined where no command line can say it. */
export function pythonFor(shown: Shown): string | undefined {
  const steps = allSteps(shown);
  if (steps === undefined) return undefined;
  const files = steps.flatMap(({ files: own }) => Object.entries(own));
  return `import json
import pathlib
import subprocess

files = {
${listed(files.map(([name, text]) => `    ${quoted(name)}: ${quoted(text)},`))}}
commands = {
${listed(steps.map(({ name, lines }) => (
    `    ${quoted(name)}: [${lines.flat().map(quoted).join(', ')}],`
  )))}}

for name, text in files.items():
    pathlib.Path(name).write_text(text, encoding="utf-8")
for name, words in commands.items():
    done = subprocess.run(
        ["npm", "run", "-s", "o2o", "--", *words],
        check=True, stdout=subprocess.PIPE, encoding="utf-8",
    )
    answer = json.loads(done.stdout)
    figures = ${inAnswer(shown, '[', ']')}
    print(json.dumps({"name": name, "figures": figures}))
`;
}

/** The same in R with the package jsonlite; undefined where no command line can say it. */
export function rFor(shown: Shown): string | undefined {
  const steps = allSteps(shown);
  if (steps === undefined) return undefined;
  const files = steps.flatMap(({ files: own }) => Object.entries(own));
  return `library(jsonlite)

files <- list(
${files.map(([name, text]) => `  ${quoted(name)} = ${quoted(text)}`).join(',\n')}
)
commands <- list(
${steps.map(({ name, lines }) => (
    `  ${quoted(name)} = c(${lines.flat().map(quoted).join(', ')})`
  )).join(',\n')}
)

for (name in names(files)) writeLines(enc2utf8(files[[name]]), name, useBytes = TRUE)
answers <- lapply(commands, function(words) {
  said <- system2("npm", c("run", "-s", "o2o", "--", shQuote(words)), stdout = TRUE)
  answer <- fromJSON(paste(said, collapse = "\\n"), simplifyVector = FALSE)
  ${inAnswer(shown, '[[', ']]')}
})
for (name in names(answers)) {
  cat(toJSON(list(name = name, figures = answers[[name]]), auto_unbox = TRUE, digits = NA), "\\n")
}
`;
}

interface NamedSteps extends Steps {
  readonly name: string;
}

function allSteps(shown: Shown): readonly NamedSteps[] | undefined {
  const all = armsOf(shown).map(({ name, shown: of }) => ({ name, steps: stepsFor(of, name) }));
  const said = all.flatMap(({ name, steps }) => (steps === undefined ? [] : [{ name, ...steps }]));
  return said.length === all.length ? said : undefined;
}

/** Where an answer in JSON has the figures that are on the screen. */
function inAnswer({ days, isRun }: Shown, open: string, close: string): string {
  const path = isRun ? ['figures'] : ['windows', days];
  return `answer${path.map((part) => `${open}${quoted(part)}${close}`).join('')}`;
}

/** A text in double quotes, as JSON, Python and R alike read it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
