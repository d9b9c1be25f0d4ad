// Reading what runs have come to so far takes time from them and from the screen: it is done now
// and then, while the runs go on.

const leastMilliseconds = 250;
/** What is read takes a tenth of the time at most. */
const timesAsLong = 10;

/** Gives what does a piece of work, unless it was done a short while ago. */
export function seldom(): (work: () => void) => void {
  let mayAt = Number.NEGATIVE_INFINITY;
  return (work) => {
    const began = performance.now();
    if (began < mayAt) return;
    work();
    const took = performance.now() - began;
    mayAt = began + Math.max(leastMilliseconds, timesAsLong * took);
  };
}
