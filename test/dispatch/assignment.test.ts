// The sparse assignment must be exactly optimal: compared with a dense Hungarian of another design
// and with brute force, over random instances whose seed fast-check prints when one fails.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SparseAssignment } from '../../sim-core/dispatch/assignment.ts';

type Instance = { cols: number; rows: { skip: number; edges: { col: number; cost: number }[] }[] };

function load(solver: SparseAssignment, instance: Instance): void {
  let e = 0;
  instance.rows.forEach((row, r) => {
    solver.rowStart[r] = e;
    solver.skipCost[r] = row.skip;
    for (const edge of row.edges) {
      solver.col[e] = edge.col;
      solver.cost[e++] = edge.cost;
    }
  });
  solver.rowStart[instance.rows.length] = e;
}

function bruteForce(instance: Instance): number {
  const taken = new Set<number>();
  const best = (r: number): number => {
    if (r === instance.rows.length) return 0;
    const row = instance.rows[r];
    let least = row.skip + best(r + 1);
    for (const { col, cost } of row.edges) {
      if (taken.has(col)) continue;
      taken.add(col);
      least = Math.min(least, cost + best(r + 1));
      taken.delete(col);
    }
    return least;
  };
  return best(0);
}

/** Textbook dense Hungarian (one-based, potentials), with a private skip column for each row. */
function hungarian(instance: Instance): number {
  const n = instance.rows.length;
  const m = instance.cols + n;
  const cost = instance.rows.map((row, r) => {
    const line = new Array<number>(m).fill(1e9);
    for (const { col, cost: c } of row.edges) line[col] = Math.min(line[col], c);
    line[instance.cols + r] = row.skip;
    return line;
  });
  const u = new Array<number>(n + 1).fill(0);
  const v = new Array<number>(m + 1).fill(0);
  const match = new Array<number>(m + 1).fill(0);
  for (let i = 1; i <= n; i++) {
    const way = new Array<number>(m + 1).fill(0);
    const least = new Array<number>(m + 1).fill(Infinity);
    const used = new Array<boolean>(m + 1).fill(false);
    match[0] = i;
    let j0 = 0;
    do {
      used[j0] = true;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const reduced = cost[match[j0] - 1][j - 1] - u[match[j0]] - v[j];
        if (reduced < least[j]) { least[j] = reduced; way[j] = j0; }
        if (least[j] < delta) { delta = least[j]; j1 = j; }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) { u[match[j]] += delta; v[j] -= delta; } else least[j] -= delta;
      }
      j0 = j1;
    } while (match[j0] !== 0);
    for (; j0 !== 0; j0 = way[j0]) match[j0] = match[way[j0]];
  }
  let total = 0;
  for (let j = 1; j <= m; j++) if (match[j] > 0) total += cost[match[j] - 1][j - 1];
  return total;
}

function instances(maxRows: number, cols: number, maxDegree: number): fc.Arbitrary<Instance> {
  const edge = fc.record({
    col: fc.integer({ min: 0, max: cols - 1 }), cost: fc.integer({ min: -20, max: 60 }),
  });
  const row = fc.record({
    skip: fc.integer({ min: 0, max: 80 }), edges: fc.array(edge, { maxLength: maxDegree }),
  });
  return fc.array(row, { maxLength: maxRows }).map((rows) => ({ cols, rows }));
}

function expectValid(solver: SparseAssignment, instance: Instance): void {
  const taken = new Set<number>();
  instance.rows.forEach((row, r) => {
    const c = solver.colOf[r];
    if (c === -1) return;
    expect(row.edges.some((edge) => edge.col === c)).toBe(true);
    expect(taken.has(c)).toBe(false);
    taken.add(c);
  });
}

describe('SparseAssignment', () => {
  it('equals brute force on small instances', () => {
    const solver = new SparseAssignment(7, 6, 64);
    fc.assert(fc.property(instances(7, 6, 4), (instance) => {
      load(solver, instance);
      solver.solve(instance.rows.length);
      expectValid(solver, instance);
      expect(solver.totalCost(instance.rows.length)).toBe(bruteForce(instance));
    }), { numRuns: 500 });
  });

  it('equals a dense Hungarian on contended instances', () => {
    const solver = new SparseAssignment(60, 40, 600);
    fc.assert(fc.property(instances(60, 40, 8), (instance) => {
      load(solver, instance);
      solver.solve(instance.rows.length);
      expectValid(solver, instance);
      expect(solver.totalCost(instance.rows.length)).toBe(hungarian(instance));
    }), { numRuns: 100 });
  });

  it('gives the same answer whatever was solved before', () => {
    const fresh = (): SparseAssignment => new SparseAssignment(20, 12, 160);
    const reused = fresh();
    fc.assert(fc.property(instances(20, 12, 6), (instance) => {
      const once = fresh();
      for (const solver of [once, reused]) {
        load(solver, instance);
        solver.solve(instance.rows.length);
      }
      const rows = instance.rows.length;
      expect([...reused.colOf.subarray(0, rows)]).toEqual([...once.colOf.subarray(0, rows)]);
    }), { numRuns: 200 });
  });

  it('settles equal costs by the smaller column', () => {
    const solver = new SparseAssignment(2, 5, 10);
    const edges = [{ col: 4, cost: 3 }, { col: 2, cost: 3 }];
    load(solver, { cols: 5, rows: [{ skip: 9, edges }, { skip: 9, edges }] });
    solver.solve(2);
    expect([...solver.colOf]).toEqual([2, 4]);
  });

  it('leaves a row without candidates unassigned, even at an infinite price', () => {
    const solver = new SparseAssignment(2, 3, 4);
    load(solver, { cols: 3, rows: [{ skip: Infinity, edges: [] },
      { skip: Infinity, edges: [{ col: 1, cost: 1000 }] }] });
    solver.solve(2);
    expect([...solver.colOf]).toEqual([-1, 1]);
  });

  it('refuses more edges than its capacity', () => {
    const solver = new SparseAssignment(1, 3, 2);
    solver.rowStart[1] = 3;
    expect(() => solver.solve(1)).toThrow(/capacity/);
  });
});
