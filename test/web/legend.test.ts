// The legend as filter: what it switches off is drawn with nothing, near and far, and all else is
// drawn as before; each layer of marks has an entry that can switch it off. And how marks are drawn
// on from moment to moment, no more of them than are in sight.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import {
  type CityPortrait, LocalLive, merchantField, merchantStride, orderField, orderStride, readFrame,
  riderActivity, riderField, riderStride,
} from '../../sim-core/screen.ts';
import { crowdingOf } from '../../web/engine/crowding.ts';
import { FarView } from '../../web/engine/far-view.ts';
import { riderReach } from '../../web/engine/rider-reach.ts';
import { lookAt } from '../../web/map/daylight.ts';
import { Marks, type Outlook } from '../../web/map/marks.ts';
import { riderMarkFloats, RiderMotion } from '../../web/map/rider-motion.ts';
import { RowsInSight } from '../../web/map/rows-in-sight.ts';
import { palettes, rgbOf } from '../../web/palette.ts';
import { riderColours, type OrderColour, type RiderColour } from '../../web/state/colours.ts';

const everywhere = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };
const outlook: Outlook = {
  now: 43_200, zoom: 13, metresPerPixel: 0.5, sight: everywhere, look: lookAt('light', 0),
  hidden: new Set(), colours: { riders: 'slack', orders: 'slack' },
};
let marks: Marks;

beforeAll(async () => {
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('window', globalThis);
  const engine = new LocalLive();
  const portrait = await engine.load({ scenario: presets.riverside, policy: noChange, seed: 1 });
  marks = new Marks(portrait, true);
  const frame = readFrame(await engine.seek(portrait.startSeconds + 12 * 3600));
  marks.take({
    ...frame, far: new FarView(portrait).of(frame), reach: riderReach(frame),
    crowding: crowdingOf(portrait, frame),
  });
}, 60_000);

afterAll(() => void vi.unstubAllGlobals());

/** What each layer is told to show of its four kinds, by its id. */
function shownWith(hidden: readonly string[], metresPerPixel: number): Record<string, string> {
  const layers = marks.layers({ ...outlook, metresPerPixel, hidden: new Set(hidden) });
  // Of services the first number says which are shown, those behind it how they are drawn.
  return Object.fromEntries(layers.map(({ id, props: { shown } }) => (
    [id, id === 'merchants' ? String(shown[0]) : shown.join('')]
  )));
}

function rowsFrom(marks: Float32Array): number[][] {
  return Array.from({ length: marks.length / riderMarkFloats }, (_, row) => (
    [...marks.subarray(row * riderMarkFloats, (row + 1) * riderMarkFloats)]
  ));
}

const [near, far] = [0.5, 60];
const everyEntry = ['idle', 'toMerchant', 'waiting', 'toDoor', 'orders', 'merchants'];

describe('AC-M3: the legend', () => {
  it('hides the marks of an entry and no others', () => {
    const all = shownWith([], near);
    expect(all).toEqual({ merchants: '1', trails: '1111', orders: '1000', riders: '1111' });
    expect(shownWith(['idle'], near)).toEqual({ ...all, riders: '0111', trails: '0111' });
    expect(shownWith(['waiting'], near)).toEqual({ ...all, riders: '1101', trails: '1101' });
    expect(shownWith(['orders'], near)).toEqual({ ...all, orders: '0000' });
    expect(shownWith(['merchants'], near)).toEqual({ ...all, merchants: '0' });
  });

  it('has an entry for each layer, seen from afar too', () => {
    expect(shownWith([], far)).toEqual({ hexes: '1001', flows: '1001' });
    for (const metres of [near, far]) {
      expect(Object.values(shownWith(everyEntry, metres)).join('')).toMatch(/^0+$/);
    }
  });

  it('knows of which entries marks are drawn: from afar of none, in between of no shops', () => {
    for (let metres = near; metres < far; metres *= 1.1) {
      const layers = Object.keys(shownWith(['waiting'], metres));
      const { undrawn } = marks;
      expect(everyEntry.filter((name) => !undrawn.has(name))).toEqual([
        ...(layers.includes('riders') ? ['idle', 'toMerchant', 'toDoor'] : []),
        ...(layers.includes('orders') ? ['orders'] : []),
        ...(layers.includes('merchants') ? ['merchants'] : []),
      ]);
    }
  });

  it('paints riders by what the chosen scheme says of each, and no two schemes alike', () => {
    const { riders, riderCount } = marks.frame!;
    const painted = riderColours.map((scheme) => (
      new RiderMotion().drawn(marks.frame!, 43_200, everywhere, scheme, new Set()).marks.slice()
    ));
    const paint = (scheme: RiderColour, row: number): number =>
      painted[riderColours.indexOf(scheme)][row * riderMarkFloats + 6];
    const seen = riderColours.map((scheme) => (
      Array.from({ length: riderCount }, (_, row) => paint(scheme, row))
    ));
    expect(new Set(seen.map((each) => each.join(' '))).size).toBe(riderColours.length);
    for (let row = 0; row < riderCount; row++) {
      const field = (name: keyof typeof riderField): number =>
        riders[row * riderStride + riderField[name]];
      expect(paint('activity', row)).toBe(10 + Math.min(3, field('activity')));
      expect(paint('type', row)).toBe(field('kind') === 0 ? 13 : 11);
      expect(paint('income', row)).toBeCloseTo(Math.min(1, field('earnedFen') / 30_000), 5);
      const [onHand, left] = [field('onHand'), field('slackSeconds')];
      expect(paint('load', row)).toBe(onHand === 0 ? 10 : Math.min(1, (onHand - 1) / 4));
      if (field('activity') === 0) expect(paint('slack', row)).toBe(10);
      else if (left <= 0) expect(paint('slack', row)).toBe(1);
      else if (left >= 1500) expect(paint('slack', row)).toBe(0);
    }
  });

  it('lets orders alone take the colours of stages, when that is chosen', () => {
    const byKind = (orders: OrderColour): unknown[] => marks.layers({
      ...outlook, colours: { riders: 'slack', orders },
    }).map(({ id, props }) => [id, props.byKind]);
    expect(byKind('slack').every((each) => (each as unknown[])[1] === false)).toBe(true);
    expect(byKind('stage')).toContainEqual(['orders', true]);
    expect(byKind('stage')).toContainEqual(['riders', false]);
  });

  it('takes its colours from where the marks take theirs', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { slack, idle, kinds } = lookAt(theme, 0);
      expect(kinds).toEqual(palettes[theme].kinds.map(rgbOf));
      expect(slack).toEqual(palettes[theme].slack.map(rgbOf));
      expect(idle).toEqual(rgbOf(palettes[theme].idle));
    }
  });
});

describe('the marks', () => {
  it('from afar draws the same layers on at another moment, once a pulse has gone on', () => {
    const [hexes, flows] = marks.layers({ ...outlook, metresPerPixel: far });
    marks.moveTo(43_203);
    expect(flows.props.clock.now).toBe(43_200);
    marks.moveTo(43_206);
    expect([hexes.props.clock.now, flows.props.clock.now]).toEqual([43_206, 43_206]);
    marks.moveTo(43_100);
    expect(flows.props.clock.now).toBe(43_100);
  });

  it('from near moves riders and trails on in the layers that are there', () => {
    const layers = marks.layers({ ...outlook, metresPerPixel: near });
    const rowsOf = (name: string): number[] =>
      [...layers.find(({ id }) => id === name)!.props.rows()];
    const [riders, trails, orders] = ['riders', 'trails', 'orders'].map(rowsOf);
    marks.moveTo(43_201);
    expect(rowsOf('riders')).toHaveLength(riders.length);
    expect(rowsOf('riders')).not.toEqual(riders);
    expect(rowsOf('trails')).not.toEqual(trails);
    expect(rowsOf('orders')).toEqual(orders);
  });

  it('leave the trails of the riders who are shown when the legend hides others', () => {
    const trailsWithout = (...hidden: string[]): number => {
      const layers = marks.layers({ ...outlook, hidden: new Set(hidden), metresPerPixel: near });
      return layers.find(({ id }) => id === 'trails')!.props.rows().length;
    };
    const [all, toDoor, toMerchant] = [
      trailsWithout(), trailsWithout('toMerchant'), trailsWithout('toDoor'),
    ];
    expect(Math.min(toDoor, toMerchant)).toBeGreaterThan(0);
    expect(toDoor + toMerchant).toBe(all);
    expect(trailsWithout('toMerchant', 'toDoor')).toBe(0);
  });

  it('moves no other riders in a narrow sight than those that a look at all of them finds', () => {
    const [motion, moving] = [new RiderMotion(), marks.frame!];
    const trailed = new Set([riderActivity.toMerchant, riderActivity.toCustomer]);
    for (const by of [-700, 0, 130]) {
      const all = rowsFrom(motion.drawn(moving, 43_200 + by, everywhere, 'slack', trailed).marks);
      const [minX, minY] = [all[0][0] - 600, all[0][1] - 400];
      const sight = { minX, minY, maxX: minX + 1500, maxY: minY + 900 };
      const inside = all.filter(([x, y]) => (
        x >= sight.minX && x <= sight.maxX && y >= sight.minY && y <= sight.maxY
      ));
      const seen = motion.drawn(moving, 43_200 + by, sight, 'slack', trailed);
      expect(rowsFrom(seen.marks)).toEqual(inside);
      expect(inside.length).toBeGreaterThan(0);
      expect(inside.length).toBeLessThan(all.length);
      expect(seen.trails.length).toBeGreaterThan(0);
    }
  });

  it('send only the orders in sight to be drawn, and the same array for the same sight', () => {
    const rows = marks.frame!.orders;
    const { x, y } = orderField;
    const sight = { minX: rows[x] - 500, minY: rows[y] - 500, maxX: rows[x] + 500, maxY: 1e9 };
    const inSight = new RowsInSight(orderStride, x);
    const seen = inSight.of(rows, sight);
    const expected: number[] = [];
    for (let at = 0; at < rows.length; at += orderStride) {
      if (Math.abs(rows[at + x] - rows[x]) > 500 || rows[at + y] < rows[y] - 500) continue;
      expected.push(...rows.subarray(at, at + orderStride));
    }
    expect([...seen]).toEqual(expected);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(rows.length);
    expect(inSight.of(rows, sight)).toBe(seen);
    expect(inSight.of(rows, { ...sight })).not.toBe(seen);
  });

  it('turn from hexagons to riders the later the thicker shops stand', () => {
    const shops = 20_000;
    const bounds = { minX: 0, minY: 0, maxX: 40_000, maxY: 40_000 };
    // The same city: what was seen of it before does not count.
    const portrait = { map: { bounds }, merchantCount: shops } as CityPortrait;
    const nearnessWith = (acrossMetres: number): number => {
      const merchants = new Float32Array(shops * merchantStride);
      for (let shop = 0; shop < shops; shop++) {
        const at = shop * merchantStride;
        merchants[at + merchantField.x] = ((shop % 141) / 141) * acrossMetres;
        merchants[at + merchantField.y] = (Math.floor(shop / 141) / 142) * acrossMetres;
        merchants[at + merchantField.open] = 1;
      }
      const some = new Marks(portrait, false);
      some.take({ ...marks.frame!, merchants, crowding: crowdingOf(portrait, { merchants }) });
      return some.nearness({ metresPerPixel: 7 });
    };
    expect(nearnessWith(40_000)).toBe(1);
    expect(nearnessWith(20_000)).toBeLessThan(1);
    expect(nearnessWith(10_000)).toBe(0);
  });
});
