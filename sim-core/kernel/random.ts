// Draws that depend on who, what for and which occasion, and never on what was drawn before: two
// policies on one seed face the same luck. seedrandom turns the scenario's seed and a purpose's
// name into that purpose's key; each draw is then a hash of (key, subject, occasion).

import seedrandom from 'seedrandom';

/** A purpose's 32-bit key. */
export type Key = number & { readonly unit?: 'key' };

/** The key of a named purpose under a seed. */
export function keyOf(seed: number, purpose: string): Key {
  return seedrandom(`${seed}/${purpose}`).int32();
}

/** A plain stream in [0, 1) for set-up work, where nothing has to be paired between policies. */
export function streamOf(seed: number, purpose: string): () => number {
  const generator = seedrandom.alea(`${seed}/${purpose}`);
  return () => generator.quick();
}

// A constant, so that the compiler need not look at each draw whether it is still this function.
const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
};

/** 32 random bits for a subject and an occasion, as a signed integer, which engines never box. */
export function bits(key: Key, subject: number, occasion: number): number {
  return bitsFrom(rootOf(key, subject), occasion);
}

/** The same as an unsigned integer. */
export function unsignedBits(key: Key, subject: number, occasion: number): number {
  return bits(key, subject, occasion) >>> 0;
}

/** The part of `bits` that a subject fixes; with `bitsFrom`, many occasions cost half as much. */
export function rootOf(key: Key, subject: number): number {
  return mix(key ^ Math.imul(subject, 0x9e3779b1));
}

/** The same 32 bits as `bits` gives for the root's key and subject. */
export function bitsFrom(root: number, occasion: number): number {
  return mix(root ^ Math.imul(occasion, 0x85ebca77) ^ 0x27d4eb2f);
}

/** The same number as `draw` gives for the root's key and subject. */
export function drawFrom(root: number, occasion: number): number {
  return ((bitsFrom(root, occasion) >>> 0) + 0.5) * 2.328_306_436_538_696_3e-10;
}

/** A uniform number strictly between 0 and 1. */
export function draw(key: Key, subject: number, occasion: number): number {
  return ((bits(key, subject, occasion) >>> 0) + 0.5) * 2.328_306_436_538_696_3e-10;
}

/** A key for a subject and an occasion, from which further draws may be made. */
export function subKey(key: Key, subject: number, occasion: number): Key {
  return bits(key, subject, occasion);
}

/** An integer from 0 to `count` - 1. */
export function pick(key: Key, subject: number, occasion: number, count: number): number {
  return Math.floor(draw(key, subject, occasion) * count);
}

/**
 * Odd multipliers of 32 bits for an additive recurrence in four dimensions: the fractional parts of
 * the golden ratio and of the roots of 2, 3 and 13 (halved), which whole numbers approximate badly,
 * so that subjects fall evenly in each dimension and in all of them together.
 */
const evenSteps = [0x9e3779b9, 0x6a09e669, 0xbb67ae87, 0x4d82b447] as const;

/** A purpose for which subjects are spread evenly, one of four that are even together. */
export type EvenOccasion = 0 | 1 | 2 | 3;

/**
 * As `bits`, but evenly spread over subjects that follow one another: of the first hundred people a
 * trait of a fifth falls to twenty, whatever the key, which only says to which.
 */
export function evenBits(key: Key, subject: number, occasion: EvenOccasion): number {
  return (Math.imul(subject, evenSteps[occasion]) + bits(key, 0, occasion)) | 0;
}

/** As `draw`, evenly spread over subjects. */
export function evenDraw(key: Key, subject: number, occasion: EvenOccasion): number {
  return ((evenBits(key, subject, occasion) >>> 0) + 0.5) * 2.328_306_436_538_696_3e-10;
}
