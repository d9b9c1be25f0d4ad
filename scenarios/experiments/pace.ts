// How long something that runs will take, from how it went of late: in how much time the later half
// of what is done was done. Before that tells what is to come, since code is read and compiled at
// first, it is still a bound: what begins slowly goes on faster.

/** Runs differ in length, and the machine has other things to do: so far back is looked. */
const backMilliseconds = 30_000;
/** From less than this nothing is told, and what comes within half of it comes all at once. */
const leastMilliseconds = 1000;
const togetherMilliseconds = 500;
/** A bound needs less, and leaves a quarter for luck. */
const leastToBoundMilliseconds = 300;
const roomOfBound = 1.25;
/** So fine is time kept. */
const apartMilliseconds = 100;
/** Who runs says so several times a second: after such a silence it was stopped meanwhile. */
const stoppedMilliseconds = 5000;

interface Mark {
  readonly atMilliseconds: number;
  readonly share: number;
}

export class Pace {
  /** The first is where it began, behind results that were kept; they are `apart` and no closer. */
  #marks: Mark[] = [];
  #last: Mark | undefined;
  #begunMilliseconds = 0;
  /** When something of it was done for the first time. */
  #stirredMilliseconds: number | undefined;

  /** Notes a share, 0 to 1, that is done at a moment. A smaller one than before begins anew. */
  heard(share: number, atMilliseconds: number): void {
    const before = this.#last;
    const mark = { atMilliseconds, share };
    this.#last = mark;
    const isAnew = before === undefined || share < before.share
      || atMilliseconds - before.atMilliseconds > stoppedMilliseconds;
    if (isAnew) {
      this.#begunMilliseconds = atMilliseconds;
      this.#stirredMilliseconds = undefined;
    }
    if (isAnew || atMilliseconds - this.#begunMilliseconds < togetherMilliseconds) {
      this.#marks = [mark];
      return;
    }
    if (share > this.#marks[0].share) this.#stirredMilliseconds ??= atMilliseconds;
    if (atMilliseconds - this.#marks[this.#marks.length - 1].atMilliseconds < apartMilliseconds) {
      return;
    }
    const [begin, ...others] = this.#marks;
    const isRecent = (each: Mark): boolean => (
      each.atMilliseconds >= atMilliseconds - backMilliseconds
    );
    this.#marks = [begin, ...others.filter(isRecent), mark];
  }

  /** Seconds to the end; undefined while nothing can be said. */
  get leftSeconds(): number | undefined {
    return this.#leftSince(this.#firstThatCounts(), leastMilliseconds);
  }

  /** Seconds to the end at most, which are known sooner; undefined while nothing can be said. */
  get atMostSeconds(): number | undefined {
    if (this.#last === undefined) return undefined;
    const half = (this.#marks[0].share + this.#last.share) / 2;
    const first = this.#marks.findLast(({ share }) => share <= half);
    const seconds = this.#leftSince(first, leastToBoundMilliseconds);
    return seconds && roomOfBound * seconds;
  }

  /** Seconds to the end for whoever tells minutes: a bound serves where it is less than one. */
  get roughSeconds(): number | undefined {
    const { leftSeconds, atMostSeconds = Infinity } = this;
    return leftSeconds ?? (atMostSeconds < 60 ? atMostSeconds : undefined);
  }

  #leftSince(first: Mark | undefined, leastTook: number): number | undefined {
    const last = this.#last;
    if (first === undefined || last === undefined) return undefined;
    const took = last.atMilliseconds - first.atMilliseconds;
    const done = last.share - first.share;
    if (took < leastTook || done <= 0) return undefined;
    return ((1 - last.share) * took) / done / 1000;
  }

  /**
   * Where half was done of all that is done by now, or later: code is read and compiled at first,
   * and until it has come twice as far as where something was done at all it tells nothing of what
   * is to come.
   */
  #firstThatCounts(): Mark | undefined {
    const [begin, ...others] = this.#marks;
    const stirred = this.#stirredMilliseconds;
    if (stirred === undefined || this.#last === undefined) return undefined;
    const fromMilliseconds = 2 * stirred - this.#begunMilliseconds;
    const half = (begin.share + this.#last.share) / 2;
    const warm = others.filter(({ atMilliseconds }) => atMilliseconds >= fromMilliseconds);
    return warm.findLast(({ share }) => share <= half) ?? warm[0];
  }
}
