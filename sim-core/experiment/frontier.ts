// The frontier of several figures: what nothing else beats in all of them at once.

/**
 * Places of the points that no other beats: none is as good in every value and better in one.
 * Values are better when larger; a point with an undefined value (NaN) is left out.
 */
export function frontierOf(points: readonly (readonly number[])[]): number[] {
  const known = points.map((_point, i) => i).filter((i) => !points[i].some(Number.isNaN));
  return known.filter((i) => !known.some((j) => beats(points[j], points[i])));
}

function beats(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, i) => value >= other[i]) && one.some((value, i) => value > other[i]);
}
