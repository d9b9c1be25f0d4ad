// A frame is the picture of a city at one moment in one transferable buffer: a short header, then
// sections of 32-bit floats that a screen can hand to the GPU as they are. Riders travel as legs
// (way, start, end), so whoever draws can move them between two frames without asking again.

import { assert } from '../kernel/assert.ts';

export const frameMagic = 0x4f324f46;
const frameVersion = 4;
const headerWords = 16;

/** Floats for each rider that is online. */
export const riderStride = 14;
/** Places of a rider's floats within its stride; metres, seconds since day 0 and fen. */
export const riderField = {
  id: 0,
  fromX: 1,
  fromY: 2,
  toX: 3,
  toY: 4,
  startSeconds: 5,
  endSeconds: 6,
  /** A value of `riderActivity`. */
  activity: 7,
  onHand: 8,
  /** Seconds to the nearest promise among the orders on hand; 99,999 with empty hands. */
  slackSeconds: 9,
  earnedFen: 10,
  /** 0 dedicated, 1 crowdsourced. */
  kind: 11,
  /** The first of the rider's points in the frame's `ways`, and how many they are. */
  wayStart: 12,
  wayPoints: 13,
} as const;

/** What a rider is doing, as a screen tells it apart. */
export const riderActivity = {
  idle: 0,
  toMerchant: 1,
  waitingForOrder: 2,
  toCustomer: 3,
  atTheDoor: 4,
} as const;

/** Floats for each order that is open. */
export const orderStride = 9;
/** Places of an order's floats within its stride; metres, seconds since day 0 and fen. */
export const orderField = {
  id: 0,
  x: 1,
  y: 2,
  merchant: 3,
  placedAtSeconds: 4,
  promisedAtSeconds: 5,
  /** A value of `orderPicture`. */
  stage: 6,
  rider: 7,
  valueFen: 8,
} as const;

/** Stages of an order as a screen tells them apart. */
export const orderPicture = { cooking: 0, waitingForRider: 1, assigned: 2, carried: 3 } as const;

/** Floats for each row of merchants, in table order, and behind them for each other sight. */
export const merchantStride = 6;
/** Places of a merchant's floats within its stride; metres. */
export const merchantField = {
  x: 0,
  y: 1,
  /** Online orders in or before the kitchen; of another sight how full it is, 0 to 10. */
  queue: 2,
  /** 1 while it takes orders, 0 while it is closed, -1 where nobody keeps shop or none is. */
  open: 3,
  /** Number in the portrait's services, and of the kind among those of the service. */
  service: 4,
  kind: 5,
} as const;

/** Views on a frame's buffer; they share it and copy nothing. */
export interface Frame {
  /** What all the views below lie in; sent between threads as it is. */
  readonly buffer: ArrayBuffer;
  readonly atSeconds: number;
  /** `riderStride` floats a rider online, fields by `riderField`. */
  readonly riders: Float32Array;
  readonly riderCount: number;
  /** `orderStride` floats an open order, fields by `orderField`. */
  readonly orders: Float32Array;
  readonly orderCount: number;
  /** `merchantStride` floats a merchant or other sight, fields by `merchantField`. */
  readonly merchants: Float32Array;
  readonly merchantCount: number;
  /** Points of riders' ways along the streets, x and y by turns, metres. */
  readonly ways: Float32Array;
  /** Totals since the branch began. */
  readonly placed: number;
  /** Orders delivered since the branch began. */
  readonly delivered: number;
  /** Orders delivered after their promise since the branch began. */
  readonly late: number;
  /** Orders cancelled since the branch began. */
  readonly cancelled: number;
}

export interface FrameCounts {
  atSeconds: number;
  riders: number;
  orders: number;
  merchants: number;
  wayPoints: number;
  placed: number;
  delivered: number;
  late: number;
  cancelled: number;
}

/** A new frame of the right size, header written, sections still zero. */
export function makeFrame(counts: FrameCounts): Frame {
  const floats =
    counts.riders * riderStride + counts.orders * orderStride
    + counts.merchants * merchantStride + counts.wayPoints * 2;
  const buffer = new ArrayBuffer((headerWords + floats) * 4);
  const header = new Int32Array(buffer, 0, headerWords);
  header[0] = frameMagic;
  header[1] = frameVersion;
  header[2] = counts.atSeconds;
  header[3] = counts.riders;
  header[4] = counts.orders;
  header[5] = counts.merchants;
  header[6] = counts.placed;
  header[7] = counts.delivered;
  header[8] = counts.late;
  header[9] = counts.cancelled;
  header[10] = counts.wayPoints;
  return readFrame(buffer);
}

/** Views on a received buffer. Throws when it is none, or of another version. */
export function readFrame(buffer: ArrayBuffer): Frame {
  const header = new Int32Array(buffer, 0, headerWords);
  assert(header[0] === frameMagic && header[1] === frameVersion, 'this is not a frame');
  const [, , atSeconds, riderCount, orderCount, merchantCount] = header;
  const riderFloats = riderCount * riderStride;
  const orderFloats = orderCount * orderStride;
  const merchantFloats = merchantCount * merchantStride;
  const start = headerWords * 4;
  return {
    buffer,
    atSeconds,
    riders: new Float32Array(buffer, start, riderFloats),
    riderCount,
    orders: new Float32Array(buffer, start + riderFloats * 4, orderFloats),
    orderCount,
    merchants: new Float32Array(
      buffer,
      start + (riderFloats + orderFloats) * 4,
      merchantFloats,
    ),
    merchantCount,
    ways: new Float32Array(
      buffer,
      start + (riderFloats + orderFloats + merchantFloats) * 4,
      header[10] * 2,
    ),
    placed: header[6],
    delivered: header[7],
    late: header[8],
    cancelled: header[9],
  };
}
