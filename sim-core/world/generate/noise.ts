// Smooth random curves and surfaces from a few lattice values, made of exact arithmetic only, so
// that a river and a street grid are the same to the bit in every JavaScript engine.

export type Rng = () => number;

/** A smooth curve through equally spaced knots. */
export interface Curve {
  readonly knots: Float64Array;
  readonly spacingMetres: number;
}

/** A smooth surface over a square lattice, values about -1..1. */
export interface Surface {
  readonly columns: number;
  readonly values: Float64Array;
  readonly spacingMetres: number;
}

/** Knots drawn evenly from low..high, enough to cover lengthMetres with one spare at each end. */
export function randomCurve(
  rng: Rng, lengthMetres: number, spacingMetres: number, low: number, high: number,
): Curve {
  const count = Math.ceil(lengthMetres / spacingMetres) + 4;
  const knots = new Float64Array(count);
  for (let i = 0; i < count; i++) knots[i] = low + rng() * (high - low);
  return { knots, spacingMetres };
}

/** Catmull-Rom value of the curve; positions outside are held at the ends. */
export function curveAt(curve: Curve, metres: number): number {
  const { knots, spacingMetres } = curve;
  const place = Math.min(Math.max(metres / spacingMetres + 1, 1), knots.length - 2.001);
  const i = Math.floor(place);
  const t = place - i;
  const a = knots[i - 1];
  const b = knots[i];
  const c = knots[i + 1];
  const d = knots[i + 2];
  const cubic = 3 * (b - c) + d - a;
  const square = 2 * a - 5 * b + 4 * c - d;
  return b + 0.5 * t * (c - a + t * (square + t * cubic));
}

/** A surface large enough for a rectangle of the given sides. */
export function randomSurface(
  rng: Rng, widthMetres: number, heightMetres: number, spacingMetres: number,
): Surface {
  const columns = Math.ceil(widthMetres / spacingMetres) + 2;
  const rows = Math.ceil(heightMetres / spacingMetres) + 2;
  const values = new Float64Array(columns * rows);
  for (let i = 0; i < values.length; i++) values[i] = rng() * 2 - 1;
  return { columns, values, spacingMetres };
}

/** Smoothly interpolated value at a point inside the rectangle. */
export function surfaceAt(surface: Surface, xMetres: number, yMetres: number): number {
  const { columns, values, spacingMetres } = surface;
  const u = Math.max(xMetres, 0) / spacingMetres;
  const v = Math.max(yMetres, 0) / spacingMetres;
  const column = Math.min(Math.floor(u), columns - 2);
  const row = Math.min(Math.floor(v), values.length / columns - 2);
  const s = smooth(Math.min(u - column, 1));
  const t = smooth(Math.min(v - row, 1));
  const corner = row * columns + column;
  const south = values[corner] + s * (values[corner + 1] - values[corner]);
  const above = corner + columns;
  const north = values[above] + s * (values[above + 1] - values[above]);
  return south + t * (north - south);
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
