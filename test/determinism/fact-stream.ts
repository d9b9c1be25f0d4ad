// Everything that a city tells about orders and riders, one line each with its second: what two
// runs have in common when their tables cannot be compared byte by byte.

import type { City } from '../../sim-core/world/city.ts';
import { factNames, type Facts, type Observer } from '../../sim-core/world/facts.ts';

type Fact = (...numbers: readonly number[]) => void;

export class FactStream {
  readonly lines: string[] = [];
  private city: City | undefined;

  /** The city whose clock stamps the lines. */
  watch(city: City): void {
    this.city = city;
    this.lines.length = 0;
  }

  /** Hears everything but the facts named. */
  observer(left: readonly (keyof Facts)[] = []): Observer {
    const heard: Record<string, Fact> = {};
    for (const name of factNames) {
      if (left.includes(name)) continue;
      heard[name] = (...numbers) => {
        const at = this.city?.now.seconds ?? -1;
        const told = numbers.filter((number) => number !== undefined);
        this.lines.push(`${at} ${name} ${told.join(' ')}`);
      };
    }
    return heard as Observer;
  }
}

/** The first line in which two streams differ, both versions; nothing when they are the same. */
export function firstOtherLine(left: FactStream, right: FactStream): string | undefined {
  const length = Math.max(left.lines.length, right.lines.length);
  for (let i = 0; i < length; i++) {
    if (left.lines[i] !== right.lines[i]) return `${left.lines[i]} <> ${right.lines[i]}`;
  }
  return undefined;
}
