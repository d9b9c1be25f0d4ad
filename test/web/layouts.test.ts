// Layouts of the Results: what a person makes of the parts, what is kept of it, and what comes back
// from a device that holds something else.

import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const device = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => device.get(key) ?? null,
  setItem: (key: string, value: string) => void device.set(key, value),
});
afterAll(() => vi.unstubAllGlobals());

const {
  arranged, asItComes, isSameLayout, layoutsIn, mayKeep, moved, mostLayouts, toggled, useLayouts,
} = await import('../../web/state/layouts.ts');
const { stored } = await import('../../web/state/stored.ts');

const ids = ['a', 'b', 'c'];
const kept = (): string[] => Object.keys(useLayouts.getState().kept);

beforeEach(() => useLayouts.setState({ layout: asItComes, kept: {} }));

describe('a layout', () => {
  it('hides parts, which keep their place, and moves them as far as there are places', () => {
    const hidden = toggled(moved(asItComes, ids, 'c', -1), 'c');
    expect(arranged(hidden, ids)).toEqual({
      order: ['a', 'c', 'b'], shown: ['a', 'b'], unknown: [],
    });
    expect(arranged(toggled(hidden, 'c'), ids).shown).toEqual(['a', 'c', 'b']);
    expect(moved(hidden, ids, 'a', -1).order).toEqual(['a', 'c', 'b']);
    expect(moved(hidden, ids, 'a', 9).order).toEqual(['c', 'b', 'a']);
    expect(moved(hidden, ids, 'nobody', 1).order).toEqual(['a', 'c', 'b']);
  });

  it('shows a part that came later, last, and names those that are no more', () => {
    const old = { order: ['c', 'gone', 'a'], hidden: ['a', 'lost'] };
    expect(arranged(old, ids)).toEqual({
      order: ['c', 'a', 'b'], shown: ['c', 'b'], unknown: ['gone', 'lost'],
    });
    // Moved here, it has no more of what this version does not know in its order.
    expect(isSameLayout(moved(old, ids, 'b', 0), old, ids)).toBe(true);
    expect(isSameLayout(asItComes, old, ids)).toBe(false);
    expect(isSameLayout(asItComes, { order: ids, hidden: [] }, ids)).toBe(true);
  });
});

describe('layouts', () => {
  it('are kept by name on the device, kept anew under it, and deleted', () => {
    const { lay, keep, forget } = useLayouts.getState();
    const mine = { order: ['b', 'a', 'c'], hidden: ['c'] };
    lay(mine);
    keep('  Money ');
    lay(asItComes);
    keep('All');
    expect(layoutsIn(stored('o2o-city.layouts'))).toEqual({
      layout: asItComes, kept: { Money: mine, All: asItComes }, unreadable: 0,
    });
    keep('Money');
    expect(useLayouts.getState().kept['Money']).toEqual(asItComes);
    forget('All');
    expect(kept()).toEqual(['Money']);
    expect(Object.keys(layoutsIn(stored('o2o-city.layouts')).kept)).toEqual(['Money']);
  });

  it('are at most 12, with names of 1 to 40 characters', () => {
    const { keep } = useLayouts.getState();
    for (let i = 0; i <= mostLayouts; i++) keep(`Layout ${i}`);
    expect(kept()).toHaveLength(12);
    expect(kept()).not.toContain('Layout 12');
    expect(mayKeep(useLayouts.getState().kept, 'Layout 3')).toBe(true);
    expect(['', '  ', '版'.repeat(41)].map((name) => mayKeep({}, name))).toEqual([
      false, false, false,
    ]);
    expect(mayKeep({}, '版'.repeat(40))).toBe(true);
  });

  it('that cannot be read are counted and left out, and crash nothing', () => {
    const good = { order: ['a'], hidden: [] };
    const bad = [
      1, null, [], ['name'], ['', good], [' padded', good], ['x'.repeat(41), good],
      ['twice', { order: ['a', 'a'], hidden: [] }], ['number', { order: [1], hidden: [] }],
      ['long', { order: ['i'.repeat(41)], hidden: [] }], ['none', null], [7, good],
      ['many', { order: Array.from({ length: 61 }, (_, i) => `${i}`), hidden: [] }],
    ];
    expect(layoutsIn({ layout: 'no', kept: [...bad, ['good', good]] })).toEqual({
      layout: asItComes, kept: { good }, unreadable: bad.length,
    });
    for (const kept of [7, 'text', null, {}]) {
      expect(layoutsIn({ layout: null, kept })).toEqual({
        layout: asItComes, kept: {}, unreadable: 1,
      });
    }
    const many = Array.from({ length: 15 }, (_, i) => [`n${i}`, good]);
    expect(layoutsIn({ kept: many }).unreadable).toBe(3);
    for (const text of ['{', '[]', '3', 'null']) {
      device.set('o2o-city.layouts', text);
      expect(layoutsIn(stored('o2o-city.layouts'))).toEqual({
        layout: asItComes, kept: {}, unreadable: 0,
      });
    }
  });
});
