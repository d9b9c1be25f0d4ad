// Colours must stay apart for everybody: the palette is looked at through three kinds of
// colour-vision deficiency and by normal eyes, and measured against the ground it stands on.

import { describe, expect, it } from 'vitest';
import { palettes, rgbOf, type Palette, type Theme } from '../../web/palette.ts';

type Triple = readonly [number, number, number];

/** Full-strength deficiencies on linear light, from Machado, Oliveira and Fernandes (2009). */
const visions: Readonly<Record<string, readonly Triple[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const themes: readonly Theme[] = ['light', 'dark'];
const categories = (of: Palette): string[] => [
  of.consumers, of.riders, of.merchants, of.platform, of.city,
];

describe.each(themes)('AC-M1: the %s palette', (theme) => {
  const palette = palettes[theme];

  it('keeps the five stakeholders apart in every vision', () => {
    expect(nearestPair(categories(palette))).toBeGreaterThanOrEqual(20);
  });

  it('keeps A and B, and better and worse, far apart in every vision', () => {
    expect(nearestPair([palette.armA, palette.armB])).toBeGreaterThanOrEqual(30);
    expect(nearestPair([palette.better, palette.worse])).toBeGreaterThanOrEqual(30);
  });

  it('keeps the kinds of mark on the map apart in every vision', () => {
    expect(nearestPair([palette.idle, ...palette.kinds])).toBeGreaterThanOrEqual(20);
  });

  it('gives every mark three to one against the ground', () => {
    const marks = [
      ...categories(palette), palette.armA, palette.armB, palette.better, palette.worse,
      ...palette.slack, palette.idle, ...palette.kinds,
    ];
    for (const mark of marks) {
      expect(contrast(mark, palette.ground), mark).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives every text four and a half to one, on the ground and on what is raised', () => {
    for (const text of [palette.ink, palette.inkQuiet, palette.better, palette.worse]) {
      expect(contrast(text, palette.ground), text).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, palette.raised), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('lets urgency change lightness one way only', () => {
    const lightness = palette.slack.map((colour) => labOf(rgbOf(colour))[0]);
    const [first, second, third] = lightness;
    expect(Math.sign(second - first)).toBe(Math.sign(third - second));
    expect(Math.abs(third - first)).toBeGreaterThan(25);
  });
});

describe('the measure itself', () => {
  it('knows published colour differences', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
    expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387]))
      .toBeCloseTo(1.2644, 3);
  });

  it('finds red and green hard to tell apart in deuteranopia', () => {
    expect(nearestPair(['#CC3311', '#557722'])).toBeLessThan(20);
  });
});

/** The smallest difference between any two colours in any vision. */
function nearestPair(colours: readonly string[]): number {
  let nearest = Infinity;
  for (const matrix of Object.values(visions)) {
    const seen = colours.map((colour) => labOf(through(matrix, rgbOf(colour))));
    seen.forEach((one, i) => {
      for (const other of seen.slice(i + 1)) nearest = Math.min(nearest, difference(one, other));
    });
  }
  return nearest;
}

function through(matrix: readonly Triple[], colour: Triple): Triple {
  const light = colour.map(linear);
  const seen = matrix.map((row) => row[0] * light[0] + row[1] * light[1] + row[2] * light[2]);
  return seen.map((part) => gamma(Math.min(1, Math.max(0, part)))) as unknown as Triple;
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [one, other]
    .map((hex) => {
      const [r, g, b] = rgbOf(hex).map(linear);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function gamma(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}

function labOf(colour: Triple): Triple {
  const [r, g, b] = colour.map(linear);
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** CIEDE2000. */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const cMean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(cMean ** 7 / (cMean ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number): number => (Math.atan2(b, a) * 180 / Math.PI + 360) % 360;
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  let turn = h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const dH = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const c = (c1 + c2) / 2;
  const l = (l1 + l2) / 2;
  const h = Math.abs(h1 - h2) > 180 ? (h1 + h2 + 360) / 2 : (h1 + h2) / 2;
  const t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6)
    - 0.2 * cosine(4 * h - 63);
  const sL = 1 + 0.015 * (l - 50) ** 2 / Math.sqrt(20 + (l - 50) ** 2);
  const [sC, sH] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const around = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sine(2 * around);
  const [dl, dc, dh] = [(l2 - l1) / sL, (c2 - c1) / sC, dH / sH];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rT * dc * dh);
}

function sine(degrees: number): number {
  return Math.sin(degrees * Math.PI / 180);
}

function cosine(degrees: number): number {
  return Math.cos(degrees * Math.PI / 180);
}
