// Exact minimum-cost assignment of orders to riders over sparse candidate lists. Each order has a
// handful of candidates and a price for staying unassigned, so a round in a city of 50,000 riders
// costs what its candidates cost. Everything is allocated once; a solve allocates nothing.

/**
 * Assigns rows (orders, or bundles of them) to columns (riders), at most one row a column.
 *
 * Fill `rowStart`, `col`, `cost` and `skipCost`, then call `solve(rows)` and read `colOf`.
 * Row r owns the edges `rowStart[r]` up to (not including) `rowStart[r + 1]`. Costs may be negative
 * and must be finite; an infinite edge counts as absent. A `skipCost` of Infinity means "assign if
 * at all possible". Equal costs are settled by the smaller column, so answers are reproducible.
 */
export class SparseAssignment {
  readonly maxRows: number;
  readonly maxCols: number;
  readonly maxEdges: number;
  /** Edge range of each row, `maxRows + 1` entries. */
  readonly rowStart: Int32Array;
  /** Column of each edge, 0 to `maxCols - 1`. */
  readonly col: Int32Array;
  /** Cost of each edge. */
  readonly cost: Float64Array;
  /** Cost of leaving each row unassigned. */
  readonly skipCost: Float64Array;
  /** The answer: the column of each row, -1 where it stays unassigned. */
  readonly colOf: Int32Array;
  /** The answer seen from the columns: valid only for columns named by an edge of this solve. */
  private readonly rowOf: Int32Array;
  private readonly rowPotential: Float64Array;
  private readonly colPotential: Float64Array;
  private readonly dist: Float64Array;
  private readonly cameFrom: Int32Array;
  /** Solve number in which a column was first touched; older labels of the column are void. */
  private readonly solveStamp: Int32Array;
  /** Search number in which `dist` of a column was set, and in which it was made final. */
  private readonly searchStamp: Int32Array;
  private readonly finalStamp: Int32Array;
  private readonly scanned: Int32Array;
  private readonly heapKey: Float64Array;
  private readonly heapCol: Int32Array;
  private heapSize: number;
  private solveNumber: number;
  private searchNumber: number;
  private bestSkipDist: number;
  private bestSkipRow: number;

  constructor(maxRows: number, maxCols: number, maxEdges: number) {
    this.maxRows = maxRows;
    this.maxCols = maxCols;
    this.maxEdges = maxEdges;
    this.rowStart = new Int32Array(maxRows + 1);
    this.col = new Int32Array(maxEdges);
    this.cost = new Float64Array(maxEdges);
    this.skipCost = new Float64Array(maxRows);
    this.colOf = new Int32Array(maxRows);
    this.rowOf = new Int32Array(maxCols);
    this.rowPotential = new Float64Array(maxRows);
    this.colPotential = new Float64Array(maxCols);
    this.dist = new Float64Array(maxCols);
    this.cameFrom = new Int32Array(maxCols);
    this.solveStamp = new Int32Array(maxCols);
    this.searchStamp = new Int32Array(maxCols);
    this.finalStamp = new Int32Array(maxCols);
    this.scanned = new Int32Array(maxCols);
    this.heapKey = new Float64Array(maxEdges);
    this.heapCol = new Int32Array(maxEdges);
    this.heapSize = 0;
    this.solveNumber = 0;
    this.searchNumber = 0;
    this.bestSkipDist = Infinity;
    this.bestSkipRow = -1;
  }

  /** Solves for the first `rows` rows to proven optimality; the answer is in `colOf`. */
  solve(rows: number): void {
    if (rows > this.maxRows || this.rowStart[rows] > this.maxEdges) {
      throw new Error(`assignment of ${rows} rows and ${this.rowStart[rows]} edges exceeds the ` +
        `capacity of ${this.maxRows} rows and ${this.maxEdges} edges`);
    }
    this.startSolve(rows);
    for (let row = 0; row < rows; row++) this.assignRow(row);
  }

  /** Sum of the costs of the last answer, over its assigned and its skipped rows. */
  totalCost(rows: number): number {
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const chosen = this.colOf[row];
      let least = chosen === -1 ? this.skipCost[row] : Infinity;
      for (let e = this.rowStart[row]; e < this.rowStart[row + 1]; e++) {
        if (this.col[e] === chosen) least = Math.min(least, this.cost[e]);
      }
      total += least;
    }
    return total;
  }

  private startSolve(rows: number): void {
    const edges = this.rowStart[rows];
    // Both counters stay far inside 31 bits for a run's worth of rounds; wrap safely all the same.
    if (this.searchNumber > 2_000_000_000 - rows || this.solveNumber > 2_000_000_000) {
      this.solveStamp.fill(0);
      this.searchStamp.fill(0);
      this.finalStamp.fill(0);
      this.solveNumber = 0;
      this.searchNumber = 0;
    }
    this.solveNumber++;
    for (let e = 0; e < edges; e++) {
      const c = this.col[e];
      if (this.solveStamp[c] === this.solveNumber) continue;
      this.solveStamp[c] = this.solveNumber;
      this.rowOf[c] = -1;
      this.colPotential[c] = 0;
    }
    for (let row = 0; row < rows; row++) {
      this.colOf[row] = -1;
      this.rowPotential[row] = 0;
    }
  }

  /** Grows the shortest augmenting path from an unassigned row and flips it. */
  private assignRow(source: number): void {
    this.searchNumber++;
    this.heapSize = 0;
    this.bestSkipDist = Infinity;
    this.bestSkipRow = -1;
    let scannedCount = 0;
    let endCol = -1;
    this.relaxRow(source, 0);
    let pathDist = this.bestSkipDist;
    while (this.heapSize > 0) {
      const d = this.heapKey[0];
      const c = this.popHeap();
      if (this.finalStamp[c] === this.searchNumber) continue;
      if (d > this.bestSkipDist) break;
      this.finalStamp[c] = this.searchNumber;
      if (this.rowOf[c] === -1) {
        endCol = c;
        pathDist = d;
        break;
      }
      this.scanned[scannedCount++] = c;
      this.relaxRow(this.rowOf[c], d);
      pathDist = this.bestSkipDist;
    }
    if (pathDist === Infinity) return;
    this.updatePotentials(source, pathDist, scannedCount);
    if (endCol === -1) this.flipFromSkip(source);
    else this.flipFromCol(source, endCol);
  }

  /** Offers every candidate of a row, and its own skip, at `base` plus their reduced costs. */
  private relaxRow(row: number, base: number): void {
    const offset = base - this.rowPotential[row];
    const skip = offset + this.skipCost[row];
    if (skip < this.bestSkipDist) {
      this.bestSkipDist = skip;
      this.bestSkipRow = row;
    }
    const end = this.rowStart[row + 1];
    for (let e = this.rowStart[row]; e < end; e++) {
      const c = this.col[e];
      const d = offset + this.cost[e] - this.colPotential[c];
      if (this.finalStamp[c] === this.searchNumber || d === Infinity) continue;
      if (this.searchStamp[c] === this.searchNumber && d >= this.dist[c]) continue;
      this.searchStamp[c] = this.searchNumber;
      this.dist[c] = d;
      this.cameFrom[c] = row;
      this.pushHeap(d, c);
    }
  }

  private updatePotentials(source: number, pathDist: number, scannedCount: number): void {
    this.rowPotential[source] += pathDist;
    for (let i = 0; i < scannedCount; i++) {
      const c = this.scanned[i];
      const change = pathDist - this.dist[c];
      this.colPotential[c] -= change;
      this.rowPotential[this.rowOf[c]] += change;
    }
  }

  private flipFromCol(source: number, endCol: number): void {
    let c = endCol;
    for (;;) {
      const row = this.cameFrom[c];
      const freed = this.colOf[row];
      this.colOf[row] = c;
      this.rowOf[c] = row;
      if (row === source) return;
      c = freed;
    }
  }

  /** The path ends where a row is better left unassigned: it hands its column back up the path. */
  private flipFromSkip(source: number): void {
    const row = this.bestSkipRow;
    const freed = this.colOf[row];
    this.colOf[row] = -1;
    if (row !== source) this.flipFromCol(source, freed);
  }

  private pushHeap(key: number, c: number): void {
    const keys = this.heapKey;
    const cols = this.heapCol;
    let i = this.heapSize++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[parent] < key || (keys[parent] === key && cols[parent] <= c)) break;
      keys[i] = keys[parent];
      cols[i] = cols[parent];
      i = parent;
    }
    keys[i] = key;
    cols[i] = c;
  }

  private popHeap(): number {
    const keys = this.heapKey;
    const cols = this.heapCol;
    const top = cols[0];
    const size = --this.heapSize;
    const key = keys[size];
    const c = cols[size];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && (keys[right] < keys[child] ||
        (keys[right] === keys[child] && cols[right] < cols[child]))) child = right;
      if (key < keys[child] || (key === keys[child] && c <= cols[child])) break;
      keys[i] = keys[child];
      cols[i] = cols[child];
      i = child;
    }
    keys[i] = key;
    cols[i] = c;
    return top;
  }
}
