// `npm run validation`: runs every validation case as often as it asks for and keeps what came out
// in scenarios/validation/results.json, from which the manual and the page show it. It takes
// minutes; name cases to run only those and keep what is known of the others.

import { readFileSync, writeFileSync } from 'node:fs';
import { openPool } from '../cli/pool.ts';
import { requestOf } from '../cli/validation-request.ts';
import {
  HeldAgainst, type KeptResults, type TargetResult, validationCases,
} from '../scenarios/validation/index.ts';
import { engineVersion, startExperiment } from '../sim-core/index.ts';

const file = new URL('../scenarios/validation/results.json', import.meta.url);
const asked = process.argv.slice(2);
const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptResults;
const unknown = asked.filter((id) => !validationCases.some((each) => each.id === id));

if (unknown.length > 0) {
  const ids = validationCases.map(({ id }) => id).join(', ');
  process.stderr.write(`There is no case ${unknown.join(', ')}; there are ${ids}.\n`);
  process.exitCode = 2;
} else {
  const results: TargetResult[] = [];
  for (const validation of validationCases) {
    const isKept = asked.length > 0 && !asked.includes(validation.id);
    results.push(...isKept
      ? kept.results.filter((each) => each.case === validation.id)
      : await resultsOf(validation));
  }
  writeFileSync(file, `${JSON.stringify({ engineVersion, results }, undefined, 1)}\n`);
}

async function resultsOf(
  validation: (typeof validationCases)[number],
): Promise<readonly TargetResult[]> {
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
