// The direction numbers of Sobol's sequence by S. Joe and F. Y. Kuo (2008), for 32 dimensions.

/**
 * By dimension from the second on: degree and coefficients of a primitive polynomial, and the first
 * direction numbers.
 */
export const directions: readonly {
  readonly polynomial: number;
  readonly first: readonly number[];
}[] = [
  { polynomial: 0, first: [1] },
  { polynomial: 1, first: [1, 3] },
  { polynomial: 1, first: [1, 3, 1] },
  { polynomial: 2, first: [1, 1, 1] },
  { polynomial: 1, first: [1, 1, 3, 3] },
  { polynomial: 4, first: [1, 3, 5, 13] },
  { polynomial: 2, first: [1, 1, 5, 5, 17] },
  { polynomial: 4, first: [1, 1, 5, 5, 5] },
  { polynomial: 7, first: [1, 1, 7, 11, 19] },
  { polynomial: 11, first: [1, 1, 5, 1, 1] },
  { polynomial: 13, first: [1, 1, 1, 3, 11] },
  { polynomial: 14, first: [1, 3, 5, 5, 31] },
  { polynomial: 1, first: [1, 3, 3, 9, 7, 49] },
  { polynomial: 13, first: [1, 1, 1, 15, 21, 21] },
  { polynomial: 16, first: [1, 3, 1, 13, 27, 49] },
  { polynomial: 19, first: [1, 1, 1, 15, 7, 5] },
  { polynomial: 22, first: [1, 3, 1, 15, 13, 25] },
  { polynomial: 25, first: [1, 1, 5, 5, 19, 61] },
  { polynomial: 1, first: [1, 3, 7, 11, 23, 15, 103] },
  { polynomial: 4, first: [1, 3, 7, 13, 13, 15, 69] },
  { polynomial: 7, first: [1, 1, 3, 13, 7, 35, 63] },
  { polynomial: 8, first: [1, 3, 5, 9, 1, 25, 53] },
  { polynomial: 14, first: [1, 3, 1, 13, 9, 35, 107] },
  { polynomial: 19, first: [1, 3, 1, 5, 27, 61, 31] },
  { polynomial: 21, first: [1, 1, 5, 11, 19, 41, 61] },
  { polynomial: 28, first: [1, 3, 5, 3, 3, 13, 69] },
  { polynomial: 31, first: [1, 1, 7, 13, 1, 19, 1] },
  { polynomial: 32, first: [1, 3, 7, 5, 13, 19, 59] },
  { polynomial: 37, first: [1, 1, 3, 9, 25, 29, 41] },
  { polynomial: 41, first: [1, 3, 5, 13, 23, 1, 55] },
  { polynomial: 42, first: [1, 3, 7, 3, 13, 59, 17] },
];
