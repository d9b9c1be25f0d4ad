// The known name nearest to a misspelt one, so that a refusal can say what was probably meant.

/** The nearest of the known names, or undefined when none is near enough to be a slip. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestSteps = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const steps = editSteps(name.slice(0, 80), candidate);
    if (steps < bestSteps) {
      best = candidate;
      bestSteps = steps;
    }
  }
  return best ?? known.find((candidate) => candidate.endsWith(`.${name}`));
}

/** Letters inserted, left out, changed or swapped with a neighbour between two names. */
export function editSteps(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, beforeLast[j - 2] + 1);
      }
      row.push(steps);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
