// Which parts of the Results a person reads, and in which order. A layout is the reader’s own:
// kept on this device only, it stands in no link and in no file, is not undone with the question,
// and changes no result. The answer itself is no part: it stands first, always.
//
// What is kept may come from another version of the page. Ids are checked when a layout is laid
// over the parts that there are (`arranged`), so that one unknown today is known again tomorrow.

import { create } from 'zustand';
import { store, stored } from './stored.ts';

/** Ids of parts in the order wished for; hidden ones keep their place. Empty: as it comes. */
export interface Layout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

/** A layout over the parts that there are. */
export interface Arranged {
  /** All parts, each once. */
  readonly order: readonly string[];
  readonly shown: readonly string[];
  /** Ids of the layout that are no parts. */
  readonly unknown: readonly string[];
}

type Kept = Readonly<Record<string, Layout>>;

interface Layouts {
  readonly layout: Layout;
  /** By name, the oldest first. */
  readonly kept: Kept;
  /** Kept layouts that could not be read when the page was opened. */
  readonly unreadable: number;
  /** True while all parts are drawn whatever the layout, as for a file that has to be complete. */
  readonly isWhole: boolean;
  lay(layout: Layout): void;
  /** Keeps the layout on the screen; a name in use is kept anew. Only where `mayKeep`. */
  keep(name: string): void;
  forget(name: string): void;
  setWhole(isWhole: boolean): void;
}

export const mostLayouts = 12;
/** Characters of a name. */
export const longestName = 40;
/** Far more than there are parts, and none has so long an id. */
const mostIds = 60;
const longestId = 40;
export const asItComes: Layout = { order: [], hidden: [] };

const storageKey = 'o2o-city.layouts';

export const useLayouts = create<Layouts>((set, get) => {
  const change = (to: Partial<Pick<Layouts, 'layout' | 'kept'>>): void => {
    set(to);
    const { layout, kept } = get();
    store(storageKey, { layout, kept: Object.entries(kept) });
  };
  return {
    ...layoutsIn(stored(storageKey)),
    isWhole: false,
    lay: (layout) => change({ layout }),
    keep: (name) => {
      const { kept, layout } = get();
      if (mayKeep(kept, name)) change({ kept: { ...without(kept, name), [name.trim()]: layout } });
    },
    forget: (name) => change({ kept: without(get().kept, name) }),
    setWhole: (isWhole) => set({ isWhole }),
  };
});

/** Whether a layout can be kept under a name: one of 1 to 40 characters, and at most 12 of them. */
export function mayKeep(kept: Kept, name: string): boolean {
  const isRoom = Object.hasOwn(kept, name.trim()) || Object.keys(kept).length < mostLayouts;
  return isRoom && isName(name.trim());
}

/** What was kept, as far as it can be read. */
export function layoutsIn(
  { layout, kept = [] }: Readonly<Record<string, unknown>>,
): Pick<Layouts, 'layout' | 'kept' | 'unreadable'> {
  const entries: readonly unknown[] = Array.isArray(kept) ? kept : [kept];
  const read = new Map(entries.flatMap((entry): [string, Layout][] => {
    if (!Array.isArray(entry)) return [];
    const [name, of] = entry as unknown[];
    const found = layoutIn(of);
    return isName(name) && found !== undefined ? [[name, found]] : [];
  }).slice(0, mostLayouts));
  return {
    layout: layoutIn(layout) ?? asItComes,
    kept: Object.fromEntries(read),
    unreadable: entries.length - read.size,
  };
}

/** The layout over parts with these ids; a part that it does not know stands last and is shown. */
export function arranged({ order, hidden }: Layout, ids: readonly string[]): Arranged {
  const wished = order.filter((id) => ids.includes(id));
  const whole = [...wished, ...ids.filter((id) => !order.includes(id))];
  return {
    order: whole,
    shown: whole.filter((id) => !hidden.includes(id)),
    unknown: [...new Set([...order, ...hidden])].filter((id) => !ids.includes(id)),
  };
}

/** The layout with a part shown or hidden. */
export function toggled({ order, hidden }: Layout, id: string): Layout {
  const others = hidden.filter((each) => each !== id);
  return { order, hidden: others.length < hidden.length ? others : [...hidden, id] };
}

/** The layout with a part so many places further down, or up; at an end it stays. */
export function moved(layout: Layout, ids: readonly string[], id: string, by: number): Layout {
  const order = [...arranged(layout, ids).order];
  const from = order.indexOf(id);
  const to = Math.min(Math.max(from + by, 0), order.length - 1);
  if (from >= 0) order.splice(to, 0, ...order.splice(from, 1));
  return { ...layout, order };
}

/** Whether two layouts come to the same screen. */
export function isSameLayout(one: Layout, other: Layout, ids: readonly string[]): boolean {
  const [ours, theirs] = [one, other].map((layout) => arranged(layout, ids));
  return ours.order.join() === theirs.order.join() && ours.shown.join() === theirs.shown.join();
}

function without(kept: Kept, name: string): Kept {
  return Object.fromEntries(Object.entries(kept).filter(([each]) => each !== name.trim()));
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== '' && name.trim() === name
    && [...name].length <= longestName;
}

function layoutIn(of: unknown): Layout | undefined {
  if (typeof of !== 'object' || of === null) return undefined;
  const { order, hidden } = of as Readonly<Record<string, unknown>>;
  return isIds(order) && isIds(hidden) ? { order, hidden } : undefined;
}

/** Each once, and of a size that a page can write. */
function isIds(ids: unknown): ids is readonly string[] {
  return Array.isArray(ids) && ids.length <= mostIds && new Set(ids).size === ids.length
    && ids.every((id) => typeof id === 'string' && id.length <= longestId);
}
