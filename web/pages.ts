// The pages, each in one entry: what it is called, how it comes, and how it stands in the window.
// The frame, the head, links and the search read this list; a page more is an entry more.

import type { Text } from '../sim-core/index.ts';
import { partHere, partOf, type Part } from './frame/part.tsx';
import { Home } from './home/home.tsx';
import { frameWords } from './words/frame-words.ts';

export interface PageEntry {
  /** As links say it. */
  readonly id: string;
  readonly label: Text;
  readonly Page: Part;
  /** Whether the head leads there. */
  readonly inHead: boolean;
  /** Whether it takes exactly the window and scrolls inside. */
  readonly fillsWindow: boolean;
}

export const pages: readonly PageEntry[] = [
  {
    id: 'home',
    label: frameWords.ask,
    Page: partHere(Home),
    inHead: true,
    fillsWindow: false,
  },
  {
    id: 'lab',
    label: frameWords.lab,
    Page: partOf(async () => (await import('./lab/lab.tsx')).Lab),
    inHead: true,
    fillsWindow: true,
  },
  {
    id: 'batch',
    label: frameWords.batch,
    Page: partOf(async () => (await import('./batch/batch.tsx')).Batch, true),
    inHead: true,
    fillsWindow: false,
  },
  {
    id: 'learn',
    label: frameWords.learn,
    Page: partOf(async () => (await import('./learn/learn.tsx')).Learn),
    inHead: true,
    fillsWindow: false,
  },
];

/** Where one arrives without a link. */
export const firstPage: PageEntry = pages[0];

/** The page of an id. */
export function pageOf(id: string): PageEntry {
  return pages.find((page) => page.id === id) ?? firstPage;
}
