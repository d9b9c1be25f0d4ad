// What dispatch costs: seconds in the rule itself for each 1,000 orders of the district's day, rule
// by rule, and the assignment solver alone on rounds of a megacity's size, beside a solver from npm
// where one is installed.

import { linearSumAssignment } from 'linear-sum-assignment';
import { presets } from '../scenarios/index.ts';
import { BuiltCity, noChange } from '../sim-core/index.ts';
import type { Dispatcher } from '../sim-core/plug-in.ts';
import { dispatchers, SparseAssignment, streamOf } from '../sim-core/workbench.ts';
import { benchRow, medianSeconds } from './harness.ts';
import type { BenchRow } from './harness.ts';

const repeatCount = 4;
const solverRows = 300;
const solverColumns = 1200;
const edgesPerRow = 8;
const missingCost = 1e6;

/** A rule with a stopwatch, put in as a dispatcher from outside. */
interface Timed {
  readonly dispatcher: Dispatcher;
  nanoseconds: number;
}

function timed(rule: Dispatcher): Timed {
  const result: Timed = {
    nanoseconds: 0,
    dispatcher: {
      id: rule.id,
      isChosenByRiders: rule.isChosenByRiders ?? false,
      match(desk): void {
        const startedAt = process.hrtime.bigint();
        rule.match(desk);
        result.nanoseconds += Number(process.hrtime.bigint() - startedAt);
      },
    },
  };
  return result;
}

/** The fastest of several days, after one to warm up. */
function secondsPerThousand(rule: Dispatcher): number {
  const stopwatch = timed(rule);
  const options = { isMeasured: false, customDispatcher: stopwatch.dispatcher };
  const built = new BuiltCity(presets.district, options);
  let fastest = Infinity;
  for (let repeat = 0; repeat <= repeatCount; repeat++) {
    stopwatch.nanoseconds = 0;
    built.begin(noChange, 7);
    while (built.step());
    const orders = built.sim.city.counts.placed[0];
    if (repeat > 0) fastest = Math.min(fastest, stopwatch.nanoseconds / 1e9 / (orders / 1000));
  }
  return fastest;
}

function sparseProblem(): { readonly sparse: SparseAssignment; readonly dense: number[][] } {
  const random = streamOf(1, 'bench assignment');
  const sparse = new SparseAssignment(solverRows, solverColumns, solverRows * edgesPerRow);
  const dense: number[][] = [];
  let edges = 0;
  for (let row = 0; row < solverRows; row++) {
    const costs = new Array<number>(solverColumns).fill(missingCost);
    sparse.rowStart[row] = edges;
    sparse.skipCost[row] = missingCost;
    for (let k = 0; k < edgesPerRow; k++) {
      const column = Math.floor(random() * solverColumns);
      const amount = Math.round(random() * 3000);
      sparse.col[edges] = column;
      sparse.cost[edges++] = amount;
      costs[column] = Math.min(costs[column], amount);
    }
    dense.push(costs);
  }
  sparse.rowStart[solverRows] = edges;
  return { sparse, dense };
}

/** What the assignment found costs; a row without a column costs what a missing edge does. */
function totalCost(sparse: SparseAssignment, dense: readonly (readonly number[])[]): number {
  return dense.reduce((sum, costs, row) => sum + (costs[sparse.colOf[row]] ?? missingCost), 0);
}

/** Figures of this scenario. */
export function run(): Promise<BenchRow[]> {
  const rows = dispatchers.map((rule) =>
    benchRow(`dispatch ${rule.id}, 1,000 orders`, secondsPerThousand(rule), 's'));
  const { sparse, dense } = sparseProblem();
  const ours = medianSeconds(() => sparse.solve(solverRows), 21);
  const size = `${solverRows} orders, ${solverColumns} riders`;
  rows.push(benchRow(`assignment of ${size}`, ours * 1e3, 'ms'));
  let total = 0;
  const theirs = medianSeconds(() => {
    total = linearSumAssignment(dense, { maximaze: false }).gain;
  }, 3);
  const own = totalCost(sparse, dense);
  if (own !== total) throw new Error(`assignment: ${own} here, ${total} in linear-sum-assignment`);
  rows.push(benchRow(`linear-sum-assignment of ${size}`, theirs * 1e3, 'ms'));
  return Promise.resolve(rows);
}
