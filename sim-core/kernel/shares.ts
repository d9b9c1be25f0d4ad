// Entries whose shares of 1,000 say how often each is drawn.

/** An entry with its share. */
interface Shared {
  readonly perMille: number;
}

/** The place of the entry that some luck from 0 to 1 draws. */
export function placeByShare(entries: readonly Shared[], luck: number): number {
  let left = luck * 1000;
  for (let i = 0; i < entries.length - 1; i++) {
    left -= entries[i].perMille;
    if (left < 0) return i;
  }
  return entries.length - 1;
}
