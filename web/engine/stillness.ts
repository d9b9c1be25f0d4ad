// While the first figure of a question is on its way to the screen, the maps stand still: without a
// graphics card each of their pictures takes a core that the runs need. A large city's figure takes
// seconds, for which nobody would have a map stand.

const longestMilliseconds = 400;

const listeners = new Set<() => void>();
let ends: ReturnType<typeof setTimeout> | undefined;

/** Whether maps are to stand still. */
export function isStill(): boolean {
  return ends !== undefined;
}

/** Keeps the maps still until the function that it gives is called, or for the longest time. */
export function keepStill(): () => void {
  clearTimeout(ends);
  const mine = setTimeout(() => end(mine), longestMilliseconds);
  ends = mine;
  return () => end(mine);
}

/** Calls back whenever maps may move again, until the function that it gives is called. */
export function followStillness(moves: () => void): () => void {
  listeners.add(moves);
  return () => listeners.delete(moves);
}

/** The end of an older stillness leaves a newer one as it is. */
function end(which: ReturnType<typeof setTimeout>): void {
  if (ends !== which) return;
  clearTimeout(ends);
  ends = undefined;
  for (const moves of [...listeners]) moves();
}
