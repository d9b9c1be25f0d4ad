// Of a picture's places only what can be seen goes to the graphics card: in a large city a few
// hundred of tens of thousands.

/** What lies in sight, in metres. */
export interface Sight {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function isInSight(x: number, y: number, { minX, minY, maxX, maxY }: Sight): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

export function widened({ minX, minY, maxX, maxY }: Sight, by: number): Sight {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by };
}

/**
 * Rows whose place lies in sight, in an array that is kept until the next call; `x` is where in a
 * row of `stride` floats the place stands, y after it. Asked the same again, it gives the same.
 */
export class RowsInSight {
  readonly #x: number;
  readonly #stride: number;
  #room = new Float32Array(0);
  #rows: Float32Array | undefined;
  #sight: Sight | undefined;
  #seen = new Float32Array(0);

  constructor(stride: number, x: number) {
    this.#stride = stride;
    this.#x = x;
  }

  of(rows: Float32Array, sight: Sight): Float32Array {
    if (rows === this.#rows && sight === this.#sight) return this.#seen;
    [this.#rows, this.#sight] = [rows, sight];
    if (this.#room.length < rows.length) this.#room = new Float32Array(rows.length * 1.25);
    const [stride, room] = [this.#stride, this.#room];
    const { minX, minY, maxX, maxY } = sight;
    const last = rows.length - stride;
    let to = 0;
    // Without a call: in a megacity it is asked of tens of thousands.
    for (let row = 0, at = this.#x; row <= last; row += stride, at += stride) {
      const x = rows[at];
      if (x < minX || x > maxX) continue;
      const y = rows[at + 1];
      if (y < minY || y > maxY) continue;
      for (let field = 0; field < stride; field++) room[to + field] = rows[row + field];
      to += stride;
    }
    this.#seen = room.subarray(0, to);
    return this.#seen;
  }
}
