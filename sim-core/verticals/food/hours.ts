// The course of an ordinary day: orders and guests by the hour. Hours follow a published ordinary
// week of a Chinese city (A1.h00 to A1.h23).

export const orderShareByHour = [
  0.00854, 0.00555, 0.00344, 0.00221, 0.00157, 0.00163, 0.00503, 0.0109, 0.01767, 0.02133,
  0.05523, 0.17307, 0.10994, 0.05315, 0.03717, 0.03309, 0.04021, 0.08948, 0.11705, 0.08438,
  0.05428, 0.03608, 0.02343, 0.01557,
] as const;

/** Share of guests at the table in each hour; sums to 1. */
export const guestShareByHour = [
  0.002, 0.001, 0.001, 0, 0, 0.001, 0.02, 0.05, 0.04, 0.02, 0.03, 0.15, 0.18, 0.07, 0.02, 0.02,
  0.03, 0.08, 0.13, 0.09, 0.045, 0.015, 0.004, 0.001,
] as const;
