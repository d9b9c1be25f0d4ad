// The page of experiments without a page: which files it takes and refuses, what the question on
// the table becomes, and that it finds to the byte what the command line finds, through pauses too.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Experiment, parseExperiment, startFindings, startSeeking,
} from '../../scenarios/experiments.ts';
import { comparisonsOf, trialGroups } from '../../scenarios/experiments/plan.ts';
import { soughtCsv } from '../../scenarios/experiments/sought-table.ts';
import { filesOf, runKeysOf } from '../../scenarios/experiments/tables.ts';
import {
  comparisonsJobs, LocalBatch, MemoryRuns, noChange, RunPool, runKey, StoredRuns,
} from '../../sim-core/index.ts';
import { zeroLine } from '../../web/charts/zero-line.ts';
import { BackgroundRuns } from '../../web/engine/background-runs.ts';
import { batchTask } from '../../web/engine/batch-task.ts';
import { batchInFiles, readBatch } from '../../web/state/batch-files.ts';
import { writtenFiles } from '../../web/state/batch-downloads.ts';
import { batchOf, goalOf } from '../../web/state/batch-of-question.ts';
import { isGrid, movedFactors, plannedRows } from '../../web/state/batch-rows.ts';
import { type BatchSource, nothingFound, useBatch } from '../../web/state/batch.ts';
import { canOpen, openSought } from '../../web/state/open-sought.ts';
import { readyRules, writtenRule } from '../../web/state/ready-rules.ts';
import { firstSetup, policyOf, seedsOf, useSetup } from '../../web/state/setup.ts';
import { conditionText } from '../../web/words/batch-text.ts';
import { chineseTitles } from '../../web/words/batch-titles.ts';
import { toyScenario } from '../toy-city.ts';

const study = {
  title: 'Fee and commission',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry', windows: ['1'] },
  baseline: 'fee.json',
  factors: [
    { lever: 'merchant.commission', values: [150, 200] },
    { lever: 'delivery-fee.base', values: [0, 300] },
  ],
  seeds: 4,
  figures: ['orders.placed', 'platform.profit'],
};
const fee = { title: 'Fee', changes: [{ from: 'day 0', set: { 'delivery-fee.base': 400 } }] };
const brought = [
  { name: 'fee.json', text: JSON.stringify(fee) },
  { name: 'study.json', text: JSON.stringify(study) },
];

async function readStudy() {
  const source = batchInFiles(brought);
  if (!source.ok) throw new Error('no experiment among the files');
  return experimentIn(source.value);
}

async function experimentIn(source: BatchSource): Promise<Experiment> {
  const read = await readBatch(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  if (read.value.kind === 'goal') throw new Error('a goal is no experiment');
  return read.value.experiment;
}

function pool(): RunPool {
  return new RunPool(() => {
    const batch = new LocalBatch();
    return {
      run: (request, onShare) => batch.run(request, onShare),
      cancel: () => batch.cancel(),
      close: () => undefined,
    };
  }, 1);
}

/** Waits until the page has heard so much. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = useBatch.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

describe('experiments that come with the house', () => {
  it('each have a title in both languages, and can be run as they are', async () => {
    const files = ['experiments', 'goals'].flatMap((folder) => {
      const place = new URL(`../../scenarios/${folder}/`, import.meta.url);
      return readdirSync(place).filter((name) => name.endsWith('.json'))
        .map((name) => ({ id: name.slice(0, -'.json'.length), file: new URL(name, place) }));
    });
    expect(Object.keys(chineseTitles).toSorted()).toEqual(files.map(({ id }) => id).toSorted());
    for (const { id, file } of files) {
      const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const read = await readBatch({ id, written, beside: {} });
      expect(read.ok ? [] : read.problems, id).toEqual([]);
    }
  });
});

describe('files that a person brings', () => {
  it('are one experiment and the policies that it names', async () => {
    const { baseline, points } = await readStudy();
    expect(baseline.changes).toEqual([{ fromSeconds: 0, set: { 'delivery-fee.base': 400 } }]);
    expect(points).toHaveLength(4);
  });

  it.each([
    ['a policy that is not there', [brought[1]], 'fee.json'],
    ['no experiment', [brought[0]], 'there are 0 experiments'],
    ['two of them', [brought[1], { ...brought[1], name: 'b.json' }], 'there are 2 experiments'],
    ['what is no JSON', [{ name: 'x.json', text: '{' }], 'x.json'],
  ])('are refused with %s', async (_what, files, said) => {
    const source = batchInFiles(files);
    const read = source.ok ? await readBatch(source.value) : source;
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).toContain(said);
  });

  it('tell all that is wrong at once, each with its place', async () => {
    const bad = {
      ...study, baseline: undefined, figures: ['orders'],
      factors: [{ lever: 'merchant.commission', values: [9999] }, { lever: 'nothing' }],
    };
    const source = batchInFiles([{ name: 'bad.json', text: JSON.stringify(bad) }]);
    const read = source.ok ? await readBatch(source.value) : source;
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['figures[0]', 'factors[0].values[0]', 'factors[1].lever']),
    );
  });

  it('may not name policies that build on each other for ever', async () => {
    const round = { ...fee, baseline: 'fee.json' };
    const source = batchInFiles([{ name: 'fee.json', text: JSON.stringify(round) }, brought[1]]);
    const read = source.ok ? await readBatch(source.value) : source;
    expect(JSON.stringify(read)).toContain('lead back');
  });
});

describe('ready-made rules', () => {
  it('are good in any file, on any of its days', async () => {
    for (const rule of readyRules) {
      for (const window of ['all', '1']) {
        const written = { ...study, baseline: 'defaults', decision: writtenRule(rule, window) };
        const { decision } = await experimentIn({ id: undefined, written, beside: {} });
        expect(decision?.goal).toMatchObject({ figure: rule.goal.figure, window });
        expect(decision?.guardrails).toHaveLength(rule.guardrails.length);
      }
    }
  });
});

describe('the question on the table', () => {
  const set = { 'delivery-fee.base': 100 };
  const world = { 'world.kitchen-speed': 1100 };
  const late = { fromSeconds: 3 * 86_400, set: { 'merchant.commission': 150 } };
  const setup = {
    ...firstSetup, seedCount: 4, world,
    scenario: { ...firstSetup.scenario, days: 7 },
    b: { title: 'B', changes: [{ fromSeconds: 0, set }, late] },
  };

  it('becomes a file that asks for the very seeds, world and policies', async () => {
    const source = batchOf(setup, 'A question', []);
    const { seeds, points, arms, scenario } = await experimentIn(source);
    expect(seeds).toEqual(seedsOf(setup));
    expect(points).toEqual([[1100]]);
    expect(arms[0].policy.changes).toEqual(policyOf({ ...setup, world: {} }, 'b').changes);
    expect(scenario).toEqual({ ...setup.scenario, windows: scenario.windows });
    // What is downloaded is what is read.
    const files = writtenFiles(source);
    const again = batchInFiles(Object.entries(files).map(([name, text]) => ({ name, text })));
    expect(again).toEqual({ ok: true, value: source });
    const beside = { 'experiment.json': { title: 'A policy of that name', changes: [] } };
    expect(Object.values(writtenFiles({ ...source, beside })).map((text) => JSON.parse(text)))
      .toEqual([source.written, ...Object.values(beside)]);
  });

  it('takes factors on top of B; a factor takes the place of what was assumed', async () => {
    const varied = [{ lever: 'world.kitchen-speed', values: [900, 1000] }];
    const { points } = await experimentIn(batchOf(setup, 'A question', varied));
    expect(points).toEqual([[900], [1000]]);
    const empty = await readBatch(batchOf({ ...setup, b: noChange, world: {} }, 'Nothing', []));
    expect(empty.ok).toBe(false);
  });
});

describe('a goal', { timeout: 60_000 }, () => {
  const wanted = {
    title: 'More orders',
    aim: 'orders.placed', best: 'most', runs: 24,
    conditions: [{ figure: 'platform.profit', bound: 'atLeast', percent: 2, margin: 0.5 }],
    ranges: [
      { lever: 'coupon.amount', from: 0, to: 600 },
      { lever: 'delivery-fee.base', from: 100, to: 500 },
    ],
  } as const;
  /** The same in the toy town, of which no preset is. */
  const inToyTown = (source: BatchSource): BatchSource => ({
    ...source,
    written: {
      ...source.written as object, scenario: study.scenario, seeds: 2, fresh: 4,
    },
  });

  it('is put together from the question, and refused where a lever has no range', async () => {
    const read = await readBatch(goalOf(firstSetup, wanted));
    if (!read.ok || read.value.kind !== 'goal') throw new Error(JSON.stringify(read));
    const { aim, conditions, factors, runs } = read.value.goal;
    expect([aim.figure, aim.best, runs, factors.length]).toEqual(['orders.placed', 'most', 24, 2]);
    expect(conditions[0].atLeast).toEqual({ amount: 0.02, isShare: true });
    expect(conditionText(conditions[0], 'en'))
      .toMatch(/≥ \+2.% of the baseline, missed by no more than 0\.5.% of the baseline$/);
    expect(conditionText(conditions[0], 'zh')).toMatch(/≥ 基准的 \+2.%（容差：基准的 0\.5.%）$/);
    const empty = await readBatch(goalOf(firstSetup, { ...wanted, ranges: [] }));
    expect(empty.ok).toBe(false);
  });

  it('is sought through a pause with the end that the command line comes to', async () => {
    const read = await readBatch(inToyTown(goalOf(firstSetup, wanted)));
    if (!read.ok || read.value.kind !== 'goal') throw new Error(JSON.stringify(read));
    const plan = read.value;
    const kept = new StoredRuns(pool(), new MemoryRuns());
    const background = new BackgroundRuns(kept);
    useBatch.getState().set(nothingFound);
    background.resume();
    background.want('batch', [batchTask(plan)]);
    await until(() => useBatch.getState().done >= 12);
    background.pause();
    expect(useBatch.getState().sought).toBeUndefined();
    background.resume();
    await until(() => useBatch.getState().progress === 'final');
    const { sought } = useBatch.getState();
    expect(soughtCsv(sought!)).toEqual(soughtCsv((await startSeeking(plan.goal, kept).result)!));
    expect(sought?.checks[0].conditions[0].standing).toBe('met');
    expect(canOpen(plan.goal)).toBe(true);
    const namesake = { ...plan.goal.scenario.city, id: 'riverside' };
    const elsewhere = { ...plan.goal.scenario, city: namesake };
    expect(canOpen({ ...plan.goal, scenario: elsewhere })).toBe(false);
    openSought(sought!);
    const { setup } = useSetup.getState();
    expect(setup.b.changes).toEqual(sought?.policy.changes);
    expect(setup.scenario.days).toBe(plan.goal.scenario.days);
  });
});

describe('what is looked at', () => {
  it('are all rows of the design, known or not, and the factors that move', async () => {
    const experiment = await readStudy();
    const look = { window: 'all', figure: 'platform.profit' } as const;
    const rows = plannedRows(experiment, [], look);
    expect(rows.map(({ point, arm, found }) => [point, arm, found])).toEqual(
      [0, 1, 2, 3].map((point) => [point, 0, undefined]),
    );
    const moved = movedFactors(experiment);
    expect(moved.map(({ place, levels }) => [place, levels])).toEqual([
      [0, [150, 200]], [1, [0, 300]],
    ]);
    expect(isGrid(experiment, moved)).toBe(true);
    expect(isGrid({ ...experiment, points: experiment.points.slice(1) }, moved)).toBe(false);
  });

  it('is zero on a line between what is above and below', () => {
    expect(zeroLine([[-1, 1], [-3, 1]])).toEqual([[0.5, 0, 0.75, 1]]);
    expect(zeroLine([[1, 2], [3, 4]])).toEqual([]);
    expect(zeroLine([[1, NaN], [-3, 4]])).toEqual([]);
    // A saddle whose middle is above zero parts the two corners that are below.
    const saddle = zeroLine([[3, -1], [-1, 3]]);
    expect(saddle).toEqual([[0.75, 0, 1, 0.25], [0.25, 1, 0, 0.75]]);
  });
});

describe('a batch', { timeout: 60_000 }, () => {
  it('AC-B2, AC-B3: finds through pauses what the command line finds, to the byte', async () => {
    const experiment = await readStudy();
    const read = parseExperiment({ ...study, baseline: { 'delivery-fee.base': 400 } }, () => {
      throw new Error('nothing is named');
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const direct = await startFindings(read.value, pool()).result;
    let simulated = 0;
    const counted = pool();
    const background = new BackgroundRuns(new StoredRuns({
      start(jobs, onResult, onShare) {
        return counted.start(jobs, (index, result) => {
          simulated++;
          onResult(index, result);
        }, onShare);
      },
    }, new MemoryRuns()));
    useBatch.getState().set(nothingFound);
    background.resume();
    background.want('batch', [batchTask({ kind: 'experiment', experiment })]);
    await until(() => useBatch.getState().done >= 7);
    background.want('batch', []);
    const known = useBatch.getState().rows;
    expect(known.length).toBe(4 * 2 * 2);
    expect(known[0].found.n).toBeLessThan(4);
    background.want('batch', [batchTask({ kind: 'experiment', experiment })]);
    await until(() => useBatch.getState().progress === 'final');
    const { findings, rows } = useBatch.getState();
    expect(filesOf(findings!, 'key')).toEqual(filesOf(direct!, 'key'));
    expect(rows).toEqual(findings?.rows);
    // All but those on their way when it was paused were kept.
    const wanted = runKeysOf(experiment).size;
    expect(simulated).toBe(wanted);
    expect(trialGroups(experiment).flatMap((group) => (
      comparisonsJobs(comparisonsOf(experiment, group)).map(runKey)
    ))).toHaveLength(wanted);
  });

  it('AC-B4: lists seeds that all differ, each with days of its own', async () => {
    const { seeds } = await readStudy();
    expect(new Set(seeds).size).toBe(4);
    const { findings } = useBatch.getState();
    const { perSeed } = findings!.rows[0].found;
    expect(new Set(perSeed.baseline).size).toBe(4);
  });
});
