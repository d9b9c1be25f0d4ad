// Things that are dear to make again, kept within a budget of bytes; the longest unused give way.

/** Values by key. The newest stays, even if it alone takes more than is allowed. */
export class KeptWithin<T> {
  private readonly mostBytes: number;
  private readonly bytesOf: (value: T) => number;
  private keptBytes = 0;
  /** The longest unused first. */
  private readonly kept = new Map<string, T>();

  /** `mostBytes`: for all of them together, by what `bytesOf` says of each. */
  constructor(mostBytes: number, bytesOf: (value: T) => number) {
    this.mostBytes = mostBytes;
    this.bytesOf = bytesOf;
  }

  /** What was put there; undefined when there is nothing or it gave way. */
  get(key: string): T | undefined {
    const value = this.kept.get(key);
    if (value === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, value);
    return value;
  }

  put(key: string, value: T): void {
    this.remove(key);
    this.kept.set(key, value);
    this.keptBytes += this.bytesOf(value);
    for (const oldest of this.kept.keys()) {
      if (this.keptBytes <= this.mostBytes || oldest === key) return;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    const value = this.kept.get(key);
    if (value === undefined) return;
    this.keptBytes -= this.bytesOf(value);
    this.kept.delete(key);
  }
}
