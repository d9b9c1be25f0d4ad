// The legend as filter: what it switches off is drawn with nothing, near and far, and all else is
// drawn as before; each layer of marks has an entry that can switch it off.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/index.ts';
import { LocalLive, readFrame } from '../../sim-core/screen.ts';
import { lookAt } from '../../web/map/daylight.ts';
import { Marks } from '../../web/map/marks.ts';
import { palettes, rgbOf } from '../../web/palette.ts';

const everywhere = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };
let marks: Marks;

beforeAll(async () => {
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('window', globalThis);
  const engine = new LocalLive();
  const portrait = await engine.load({ scenario: presets.riverside, policy: noChange, seed: 1 });
  marks = new Marks(portrait, true);
  marks.take(readFrame(await engine.seek(portrait.startSeconds + 12 * 3600)));
}, 60_000);

afterAll(() => void vi.unstubAllGlobals());

/** What each layer is told to show of its four kinds, by its id. */
function shownWith(hidden: readonly string[], metresPerPixel: number): Record<string, string> {
  const layers = marks.layers({
    now: 43_200, zoom: 13, metresPerPixel, sight: everywhere, look: lookAt('light', 0),
    hidden: new Set(hidden),
  });
  return Object.fromEntries(layers.map(({ id, props }) => [id, props.shown.join('')]));
}

const [near, far] = [0.5, 60];

describe('AC-M3: the legend', () => {
  it('hides the marks of an entry and no others', () => {
    const all = shownWith([], near);
    expect(all).toEqual({ merchants: '1000', trails: '1111', orders: '1000', riders: '1111' });
    expect(shownWith(['idle'], near)).toEqual({ ...all, riders: '0111', trails: '0111' });
    expect(shownWith(['waiting'], near)).toEqual({ ...all, riders: '1101', trails: '1101' });
    expect(shownWith(['orders'], near)).toEqual({ ...all, orders: '0000' });
    expect(shownWith(['merchants'], near)).toEqual({ ...all, merchants: '0000' });
  });

  it('has an entry for each layer, seen from afar too', () => {
    expect(shownWith([], far)).toEqual({ hexes: '1001', flows: '1001' });
    const off = ['idle', 'toMerchant', 'waiting', 'toDoor', 'orders', 'merchants'];
    for (const metres of [near, far]) {
      expect(Object.values(shownWith(off, metres)).join('')).toMatch(/^0+$/);
    }
  });

  it('takes its colours from where the marks take theirs', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { slack, idle } = lookAt(theme, 0);
      expect(slack).toEqual(palettes[theme].slack.map(rgbOf));
      expect(idle).toEqual(rgbOf(palettes[theme].idle));
    }
  });
});
