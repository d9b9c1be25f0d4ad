// Axes: round numbers for ticks, and straight-line scales from values to pixels.

/** Some four to seven round numbers from low to high. */
export function ticksOf(low: number, high: number, wanted = 5): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((of) => of * power).find((of) => of >= rough) ?? rough;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Digits after the point that tell the ticks of an axis apart. */
export function tickDigits(low: number, high: number): number {
  const span = high - low;
  return span < 2 ? 2 : span < 10 ? 1 : 0;
}

/** A straight line from values to pixels. */
export function lineScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = high - low || 1;
  return (value) => start + ((value - low) / span) * (end - start);
}

/** A stepped line over bins that all begin where the one before ends. */
export function stepLine(
  values: readonly number[],
  x: (edge: number) => number,
  y: (value: number) => number,
): string {
  return values.reduce((path, value, bin) => {
    if (!Number.isFinite(value)) return path;
    const broken = bin === 0 || !Number.isFinite(values[bin - 1]);
    const start = `${broken ? 'M' : 'L'}${x(bin).toFixed(1)} ${y(value).toFixed(1)}`;
    return `${path}${start}H${x(bin + 1).toFixed(1)}`;
  }, '');
}

/** A drawing in real pixels, which may shrink where a sheet of paper is narrower. */
export function sizeOf(width: number, height: number) {
  return { width, height, viewBox: `0 0 ${width} ${height}` };
}

/** About how wide a text is at 12 pixels: letters of the Chinese script are as wide as high. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 12.5 : 6.6), 0);
}
