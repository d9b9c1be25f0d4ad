// `npm run validation`: runs every validation case as often as it asks for and keeps what came out
// in scenarios/validation/results.json, from which the manual and the page show it. Name cases to
// run only those and keep what is known of the others. It takes processor minutes, which can be
// shared out:
//   npm run -s validation -- --part 1/16 --out part-1.json        (on each of 16 processors)
//   npm run -s validation -- --join part-1.json part-2.json ...

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPool } from '../cli/pool.ts';
import { requestOf } from '../cli/validation-request.ts';
import {
  HeldAgainst, type KeptResults, readingsOf, type TargetResult, type ValidationCase,
  validationCases,
} from '../scenarios/validation/index.ts';
import { BuiltCity, engineVersion, runScenario, startExperiment } from '../sim-core/index.ts';

/** What one seed of a case gave, by target and arm. */
interface SeedReadings {
  readonly case: string;
  readonly seed: number;
  readonly readings: readonly (readonly number[])[];
}

const file = new URL('../scenarios/validation/results.json', import.meta.url);

function keep(results: readonly TargetResult[]): void {
  writeFileSync(file, `${JSON.stringify({ engineVersion, results }, undefined, 1)}\n`);
}

async function resultsOf(validation: ValidationCase): Promise<readonly TargetResult[]> {
  const request = requestOf(validation, 1);
  const pool = openPool(undefined, request.arms.length * request.seeds.length);
  try {
    const found = await startExperiment(request, pool, new HeldAgainst(validation)).result;
    process.stdout.write(`${validation.id} is held against what was published\n`);
    return found ?? [];
  } finally {
    pool.close();
  }
}

async function runHere(asked: readonly string[]): Promise<void> {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptResults;
  const results: TargetResult[] = [];
  for (const validation of validationCases) {
    const isKept = asked.length > 0 && !asked.includes(validation.id);
    results.push(...isKept
      ? kept.results.filter((each) => each.case === validation.id)
      : await resultsOf(validation));
  }
  keep(results);
}

function runPart(part: string, out: string): void {
  const [number, of] = part.split('/').map(Number);
  const found: SeedReadings[] = [];
  let place = 0;
  for (const validation of validationCases) {
    const { scenario, arms, seeds, windows } = requestOf(validation, 1);
    let built: BuiltCity | undefined;
    for (const seed of seeds) {
      if (place++ % of !== number - 1) continue;
      const city = built ??= new BuiltCity(scenario);
      const results = arms.map((policy) => (
        runScenario({ scenario, past: arms[0], policy, seed, windows }, city)
      ));
      found.push({ case: validation.id, seed, readings: readingsOf(validation, results) });
    }
  }
  writeFileSync(out, JSON.stringify(found));
}

/** Seeds in their order, whichever part ran them. JSON has no NaN: null stands for it. */
function join(paths: readonly string[]): void {
  const all = paths.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as SeedReadings[]);
  keep(validationCases.flatMap((validation) => {
    const fold = new HeldAgainst(validation);
    const mine = all.filter((each) => each.case === validation.id);
    for (const { readings } of mine.sort((a, b) => a.seed - b.seed)) {
      fold.addReadings(readings.map((arms) => arms.map((value) => value ?? NaN)));
    }
    return fold.read();
  }));
}

const { values, positionals } = parseArgs({
  options: { part: { type: 'string' }, out: { type: 'string' }, join: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((id) => !validationCases.some((each) => each.id === id));
if (values.join) {
  join(positionals);
} else if (values.part !== undefined && values.out !== undefined) {
  runPart(values.part, values.out);
} else if (unknown.length > 0) {
  const ids = validationCases.map(({ id }) => id).join(', ');
  process.stderr.write(`There is no case ${unknown.join(', ')}; there are ${ids}.\n`);
  process.exitCode = 2;
} else {
  await runHere(positionals);
}
