// The course of an ordinary day where nothing else is said: a published ordinary week of a Chinese
// city (A1.h00 to A1.h23), needs a little ahead of the orders that come of them.

/** Share of a day's needs that arise in each hour; sums to 1. */
export const needShareByHour = [
  0.0075, 0.0046, 0.0029, 0.0018, 0.0012, 0.0013, 0.0041, 0.0092, 0.0152, 0.0167, 0.042, 0.2006,
  0.1193, 0.048, 0.0322, 0.0305, 0.0331, 0.0842, 0.1263, 0.0882, 0.0542, 0.0373, 0.0241, 0.0155,
] as const;
