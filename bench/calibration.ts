// `npm run calibration`: says how far the defaults lie from what they were fitted to, and searches
// for better values. What it finds is kept in scenarios/calibration/results.json, from which the
// manual shows it; it changes no default.
//   npm run -s calibration -- --check                  (the defaults on fresh seeds)
//   npm run -s calibration -- --check drift riverside  (these cases, those known of others kept)
//   npm run -s calibration -- --evaluations 100        (a search, then its end on fresh seeds)
// A search that was stopped goes on where it was, from the trials in `--kept FILE`.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keptCalibration } from '../cli/calibration-chapter.ts';
import { openPool } from '../cli/pool.ts';
import {
  calibrationCases, defaultWorld, type KeptCalibration, lossOf, parameters, type TriedWorld,
} from '../scenarios/calibration/index.ts';
import { engineVersion } from '../sim-core/index.ts';
import { type Calibration, searchedBy, triedOn } from './calibrate.ts';
import { KeptTrials } from './kept-trials.ts';

const file = new URL('../scenarios/calibration/results.json', import.meta.url);
const { values, positionals } = parseArgs({
  options: {
    check: { type: 'boolean' },
    evaluations: { type: 'string' },
    kept: { type: 'string', default: 'artifacts/calibration.jsonl' },
    workers: { type: 'string' },
  },
  allowPositionals: true,
});

async function run(evaluations: number): Promise<void> {
  const pool = openPool(values.workers === undefined ? undefined : Number(values.workers), 8);
  const shared = { cases: calibrationCases, parameters, runner: pool };
  try {
    const before = keptCalibration();
    const known = before.engineVersion === engineVersion ? before : undefined;
    const defaults = values.check || known === undefined
      ? await defaultsTried(shared, known)
      : known.defaults;
    keep({ engineVersion, defaults, search: known?.search });
    if (evaluations === 0) return;
    let done = 0;
    const onEvaluation: Calibration['onEvaluation'] = (world, loss) => {
      process.stdout.write(`${++done}: ${loss.toFixed(3)} ${Object.values(world).join(' ')}\n`);
    };
    const search = await searchedBy(
      { ...shared, kept: new KeptTrials(values.kept), onEvaluation }, evaluations,
    );
    keep({ engineVersion, defaults, search });
  } finally {
    pool.close();
  }
}

/** The defaults in the cases that were named, or all, with what is known of the others. */
async function defaultsTried(
  shared: Calibration,
  known: KeptCalibration | undefined,
): Promise<TriedWorld> {
  const world = defaultWorld();
  const asked = calibrationCases.filter(({ id }) => (
    positionals.length === 0 || positionals.includes(id)
  ));
  const found = known === undefined ? [] : [...known.defaults.results];
  for (const each of asked) {
    const { results } = await triedOn(shared, world, [each]);
    found.unshift(...results);
    process.stdout.write(`${each.id} is held against its targets\n`);
  }
  const results = calibrationCases.flatMap(({ id, targets }) => targets.flatMap((target) => (
    found.find((each) => each.case === id && each.target === target.id) ?? []
  )));
  return { world, loss: lossOf(calibrationCases, results), results };
}

function keep(calibration: KeptCalibration): void {
  writeFileSync(file, `${JSON.stringify(calibration, undefined, 1)}\n`);
}

const evaluations = Number(values.evaluations ?? 0);
const unknown = positionals.filter((id) => !calibrationCases.some((each) => each.id === id));
const isAsked = values.check || values.evaluations !== undefined;
if (unknown.length > 0) {
  const ids = calibrationCases.map(({ id }) => id).join(', ');
  process.stderr.write(`There is no case ${unknown.join(', ')}; there are ${ids}.\n`);
  process.exitCode = 2;
} else if (!isAsked || !Number.isInteger(evaluations) || evaluations < 0) {
  process.stderr.write('Say --check, --evaluations N (a whole number, 1 or more), or both.\n');
  process.exitCode = 2;
} else {
  await run(evaluations);
}
