// How long something that runs will take, from how it went of late: a share that was done a while
// ago against the share that is done now. Nothing is said before there is something to say it from.

/** Runs differ in length, and the machine has other things to do: so far back is looked. */
const backMilliseconds = 30_000;
/** What is heard within this long is one: results that were kept come all at once. */
const togetherMilliseconds = 500;
/** Who runs says so several times a second: after such a silence it was stopped meanwhile. */
const stoppedMilliseconds = 5000;
const leastMilliseconds = 3000;

interface Mark {
  readonly atMilliseconds: number;
  share: number;
}

export class Pace {
  #marks: Mark[] = [];
  #begunMilliseconds = 0;

  /** Notes a share, 0 to 1, that is done at a moment. A smaller one than before begins anew. */
  heard(share: number, atMilliseconds: number): void {
    const before = this.#marks.at(-1);
    const gap = before === undefined ? Infinity : atMilliseconds - before.atMilliseconds;
    if (before !== undefined && share >= before.share && gap < togetherMilliseconds) {
      before.share = share;
      return;
    }
    const isAnew = before === undefined || share < before.share || gap > stoppedMilliseconds;
    if (isAnew) this.#begunMilliseconds = atMilliseconds;
    // Code is read and compiled at first: the earlier half says nothing of what is to come.
    const lateMilliseconds = (atMilliseconds - this.#begunMilliseconds) / 2;
    const leastBack = leastMilliseconds + togetherMilliseconds;
    const back = Math.max(leastBack, Math.min(backMilliseconds, lateMilliseconds));
    const recent = this.#marks.filter((mark) => mark.atMilliseconds >= atMilliseconds - back);
    this.#marks = [...(isAnew ? [] : recent), { atMilliseconds, share }];
  }

  /** Seconds to the end; undefined while nothing can be said. */
  get leftSeconds(): number | undefined {
    const [first] = this.#marks;
    const last = this.#marks.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const took = last.atMilliseconds - first.atMilliseconds;
    const done = last.share - first.share;
    if (took < leastMilliseconds || done <= 0) return undefined;
    return ((1 - last.share) * took) / done / 1000;
  }
}
