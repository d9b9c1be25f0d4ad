// Where what is held lies, and the words of a holding that say so.

import { sizes } from './tables.ts';

/**
 * Where a parcel is, its first word: the size of its cell, or one of these; in a cooled cell, the
 * last of them plus its size.
 */
export const Place = {
  counter: sizes, putOff: sizes + 1, shelf: sizes + 2, cooled: sizes + 3,
} as const;
export const placeWord = 0;
/** When it was put in, and until when that is free; tries so far of one that is put off. */
export const putInWord = 1;
export const freeWord = 2;
export const triesWord = 1;
