// Where a value that is known at the knots of a grid is zero between them: straight pieces through
// each square of four knots (marching squares), placed in proportion along its sides.

/** Ends of a piece, in columns and rows of the grid. */
export type Piece = readonly [x1: number, y1: number, x2: number, y2: number];

/** `values[row][column]`; squares at whose corners something is not known have no piece. */
export function zeroLine(values: readonly (readonly number[])[]): Piece[] {
  return values.slice(1).flatMap((above, row) => above.slice(1).flatMap((_corner, column) => (
    piecesIn(values, row, column)
  )));
}

function piecesIn(values: readonly (readonly number[])[], row: number, column: number): Piece[] {
  // Around the square, so that neighbours share a side.
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([right, up]) => (
    { x: column + right, y: row + up, value: values[row + up][column + right] }
  ));
  if (corners.some(({ value }) => !Number.isFinite(value))) return [];
  const crossings = corners.flatMap((from, side) => {
    const to = corners[(side + 1) % corners.length];
    if (from.value > 0 === to.value > 0) return [];
    const share = from.value / (from.value - to.value);
    return [[from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share] as const];
  });
  if (crossings.length < 2) return [];
  if (crossings.length === 2) return [[...crossings[0], ...crossings[1]]];
  // A saddle: its middle says which corners belong together.
  const middle = corners.reduce((sum, { value }) => sum + value, 0) / corners.length;
  const isWithFirst = middle > 0 === corners[0].value > 0;
  const [one, two, three, four] = crossings;
  return isWithFirst
    ? [[...one, ...two], [...three, ...four]]
    : [[...four, ...one], [...two, ...three]];
}
