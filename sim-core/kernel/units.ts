// The units of the model as flavoured numbers: a plain number may become any of them, but two of
// them never mix. Full brands were tried and left: they vanish at the first addition, so hot code
// filled with casts that proved nothing. The unit also stands last in every name.

/** A number that knows its unit; plain numbers may become one, and two of them never mix. */
export type Flavour<Name extends string> = number & { readonly unit?: Name };

/** Integer seconds since day 0, 00:00. */
export type Seconds = Flavour<'seconds'>;
/** Integer hundredths of a yuan. */
export type Fen = Flavour<'fen'>;
/** Integer metres. */
export type Metres = Flavour<'metres'>;
/** Integer thousandths. */
export type PerMille = Flavour<'perMille'>;

/** Row numbers of the world's tables. */
export type ConsumerId = Flavour<'consumer'>;
/** Where a merchant's record begins in the city's table. */
export type MerchantId = Flavour<'merchant'>;
/** Where a rider's record begins in the city's table. */
export type RiderId = Flavour<'rider'>;
/** Where an order's record begins in the city's table. */
export type OrderId = Flavour<'order'>;
export type HoldingId = Flavour<'holding'>;
/** A zone of the city's ground, by number. */
export type ZoneId = Flavour<'zone'>;
/** A district, by number from 0. */
export type DistrictId = Flavour<'district'>;

/** Seconds of a minute. */
export const secondsPerMinute = 60;
/** Seconds of half an hour: how often people think again, and what beliefs are about. */
export const secondsPerHalfHour = 1800;
/** Seconds of an hour. */
export const secondsPerHour = 3600;
/** Seconds of a day. */
export const secondsPerDay = 86_400;
export const hoursPerDay = 24;
/** Days of a mean month: what is said by the month is charged, paid and counted by these. */
export const daysPerMonth = 30.4;

/** The hour since day 0 in which a moment lies. */
export function hourIndexOf(at: Seconds): number {
  return Math.floor(at / secondsPerHour);
}

/** The hour of the day, 0 to 23, in which a moment lies. */
export function hourOfDay(at: Seconds): number {
  return hourIndexOf(at) % hoursPerDay;
}

/** A share in per mille of an amount, rounded half up; the remainder stays with the payer. */
export function perMilleOf(amountFen: Fen, ratePerMille: PerMille): Fen {
  return Math.floor((amountFen * ratePerMille + 500) / 1000);
}
