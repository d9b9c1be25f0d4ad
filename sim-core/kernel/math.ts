// exp, log, pow and sin from exactly rounded operations only. ECMAScript leaves Math.exp and its
// kin to the engine, and V8, SpiderMonkey and JavaScriptCore differ in the last bit, which is
// enough to tip a choice and then a whole day. These agree everywhere. The method is fdlibm's:
// reduce the argument, then a short polynomial. Errors stay within 1 ulp for exp and log on the
// ranges given.

const roundingShift = 6_755_399_441_055_744;
const log2e = 1.442_695_040_888_963_4;
const ln2High = 6.931_471_803_691_238_164_9e-1;
const ln2Low = 1.908_214_929_270_587_700_02e-10;

const powersOfTwo = makePowersOfTwo();
const bitsOfDouble = new Float64Array(1);
const wordsOfDouble = new Int32Array(bitsOfDouble.buffer);

function makePowersOfTwo(): Float64Array {
  const powers = new Float64Array(2100);
  for (let k = -1022; k <= 1023; k++) {
    let power = 1;
    for (let i = 0; i < Math.abs(k); i++) power = k > 0 ? power * 2 : power / 2;
    powers[k + 1050] = power;
  }
  return powers;
}

/** e to the x, for -708 < x < 709; 0 below and Infinity above. */
export function exp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Infinity;
  const k = x * log2e + roundingShift - roundingShift;
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.666_666_666_666_660_190_37e-1 +
        t *
          (-2.777_777_777_701_559_338_42e-3 +
            t *
              (6.613_756_321_437_934_361_17e-5 +
                t * (-1.653_390_220_546_525_153_9e-6 + t * 4.138_136_797_057_238_460_39e-8))));
  return (1 - (low - (r * c) / (2 - c) - high)) * powersOfTwo[k + 1050];
}

/** Natural logarithm of a normal positive number; NaN below 0, -Infinity at 0. */
export function log(x: number): number {
  if (x <= 0) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  bitsOfDouble[0] = x;
  let exponent = ((wordsOfDouble[1] >>> 20) & 0x7ff) - 1023;
  wordsOfDouble[1] = (wordsOfDouble[1] & 0xfffff) | 0x3ff00000;
  let mantissa = bitsOfDouble[0];
  if (mantissa > 1.414_213_562_373_095_1) {
    mantissa /= 2;
    exponent += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w *
    (3.999_999_999_940_941_908e-1 +
      w * (2.222_219_843_214_978_396e-1 + w * 1.531_383_769_920_937_332e-1));
  const odd =
    z *
    (6.666_666_666_666_735_13e-1 +
      w *
        (2.857_142_874_366_239_149e-1 +
          w * (1.818_357_216_161_805_012e-1 + w * 1.479_819_860_511_658_591e-1)));
  const rest = even + odd;
  const half = 0.5 * f * f;
  return exponent * ln2High - (half - (s * (half + rest) + exponent * ln2Low) - f);
}

/** x to the y for x > 0, as exp(y log x): good to about 1e-13 relative for modest results. */
export function pow(x: number, y: number): number {
  return exp(y * log(x));
}

/** Sine of pi times u for 0 <= u <= 1, error below 1e-15. */
export function sinPi(u: number): number {
  const folded = u > 0.5 ? 1 - u : u;
  const x = folded * 3.141_592_653_589_793;
  const t = x * x;
  let sum = 0;
  let term = x;
  for (let i = 1; i < 26; i += 2) {
    sum += term;
    term *= -t / ((i + 1) * (i + 2));
  }
  return sum;
}
