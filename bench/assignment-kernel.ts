// The kernel of assigning orders to riders, on made-up rounds that the C++ twin makes alike.

import { SparseAssignment, unsignedBits } from '../sim-core/workbench.ts';
import { spread, type Kernel } from './dispatch-kernels.ts';

const roundCount = 64;
const edgesPerRow = 8;

/** Rounds of so many orders in turn: each has eight candidates among twice as many riders. */
export function assignmentKernel(key: number, rows: number, solveCount: number): Kernel {
  const edges = rows * edgesPerRow;
  const colCount = rows * 2;
  const edgeCount = roundCount * edges;
  const cols = Int32Array.from(
    { length: edgeCount },
    (_, i) => unsignedBits(key, i, 31) % colCount,
  );
  const costs = Float64Array.from({ length: edgeCount }, (_, i) => spread(key, i, 32) * 30);
  const skips = Float64Array.from(
    { length: roundCount * rows },
    (_, i) => 1500 + spread(key, i, 33) * 15,
  );
  const solver = new SparseAssignment(rows, colCount, edges);
  const load = (round: number): void => {
    for (let e = 0; e < edges; e++) {
      solver.col[e] = cols[round * edges + e];
      solver.cost[e] = costs[round * edges + e];
    }
    for (let row = 0; row < rows; row++) {
      solver.rowStart[row + 1] = (row + 1) * edgesPerRow;
      solver.skipCost[row] = skips[round * rows + row];
    }
  };
  const work = (): number => {
    let sum = 0;
    for (let solve = 0; solve < solveCount; solve++) {
      load(solve & (roundCount - 1));
      solver.solve(rows);
      for (let row = 0; row < rows; row++) sum = (Math.imul(sum, 31) + solver.colOf[row]) | 0;
    }
    return sum;
  };
  return { name: `assignment-${rows}`, stepCount: solveCount, work };
}
