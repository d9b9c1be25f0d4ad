// A city under a net of hexagons: coarse places of equal size, so that what happens can be added up
// by where it happens. The net follows from the city's size alone.

/** About how many hexagons cover a city, land and water: coarse enough for a day's orders. */
const cellsWanted = 170;
const leastAcrossMetres = 250;

/** A net of pointy hexagons over a city; every second row is shifted east by half a cell. */
export interface HexNet {
  /** Between two opposite sides. */
  readonly acrossMetres: number;
  /** Between the middles of two rows. */
  readonly rowMetres: number;
  /** Cells of a row. */
  readonly columns: number;
  /** Rows from south to north. */
  readonly rows: number;
  readonly cellCount: number;
}

/** The net over a city of this size; every point of the city lies in one of its cells. */
export function hexNet(widthMetres: number, heightMetres: number): HexNet {
  const cellArea = (widthMetres * heightMetres) / cellsWanted;
  const acrossMetres = Math.max(leastAcrossMetres, Math.sqrt((cellArea * 2) / Math.sqrt(3)));
  const rowMetres = (acrossMetres * Math.sqrt(3)) / 2;
  const columns = Math.ceil(widthMetres / acrossMetres) + 1;
  const rows = Math.ceil(heightMetres / rowMetres) + 1;
  return { acrossMetres, rowMetres, columns, rows, cellCount: columns * rows };
}

/** The cell of a point of the city: the one whose middle is nearest. */
export function hexAt(net: HexNet, xMetres: number, yMetres: number): number {
  const low = Math.max(0, Math.min(net.rows - 1, Math.floor(yMetres / net.rowMetres)));
  const high = Math.min(net.rows - 1, low + 1);
  const one = nearestInRow(net, low, xMetres);
  if (high === low) return low * net.columns + one;
  const other = nearestInRow(net, high, xMetres);
  const isLow = squareTo(net, one, low, xMetres, yMetres)
    <= squareTo(net, other, high, xMetres, yMetres);
  return isLow ? low * net.columns + one : high * net.columns + other;
}

/** Metres from the west edge to the middle of a cell. */
export function hexX(net: HexNet, cell: number): number {
  const row = Math.floor(cell / net.columns);
  return ((cell % net.columns) + (row % 2) / 2) * net.acrossMetres;
}

/** Metres from the south edge to the middle of a cell. */
export function hexY(net: HexNet, cell: number): number {
  return Math.floor(cell / net.columns) * net.rowMetres;
}

/** The column of it. */
function nearestInRow(net: HexNet, row: number, xMetres: number): number {
  const column = Math.floor(xMetres / net.acrossMetres - (row % 2) / 2 + 0.5);
  return Math.max(0, Math.min(net.columns - 1, column));
}

function squareTo(
  { acrossMetres, rowMetres }: HexNet,
  column: number,
  row: number,
  xMetres: number,
  yMetres: number,
): number {
  const dx = xMetres - (column + (row % 2) / 2) * acrossMetres;
  const dy = yMetres - row * rowMetres;
  return dx * dx + dy * dy;
}
