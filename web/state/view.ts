// What is on the screen, apart from the question: which page, which tab, which arms of the map,
// what is chosen. None of it changes a result.

import { create } from 'zustand';
import type { groundFigureIds } from '../../sim-core/screen.ts';
import type { OrderColour, RiderColour } from './colours.ts';
import type { Horizon } from './horizon.ts';

/** Side by side, one of them, their difference, or both on one spot. */
export const armsShown = ['split', 'a', 'difference', 'b', 'swipe', 'blink'] as const;
export type ArmsShown = (typeof armsShown)[number];
/** A figure that is known place by place. */
export type PlaceFigureId = (typeof groundFigureIds)[number];
/** Orders of the whole day, or those placed around the clock's hour. */
export type PlaceHours = 'day' | 'now';
export type LabTab = 'city' | 'results';
/** On a narrow window the columns are sheets, one at a time. */
export type Sheet = 'none' | 'levers' | 'figures';

/** What stands over the page, one at a time. */
export type DialogId =
  'search' | 'keys' | 'reproduce' | 'health' | 'policies' | 'trust' | 'own-city';

export interface Chosen {
  readonly kind: 'rider' | 'order' | 'merchant';
  readonly id: number;
  readonly arm: 'a' | 'b';
}

interface View {
  /** Id of a page in the list of pages. */
  readonly page: string;
  readonly tab: LabTab;
  /** The days that the answer is of. */
  readonly horizon: Horizon;
  readonly arms: ArmsShown;
  readonly sheet: Sheet;
  readonly dialog: 'none' | DialogId;
  /** What the search looks for, also before it is there. */
  readonly sought: string;
  /** The lever to point out, by id. */
  readonly litLever: string | undefined;
  /** The figure whose breakdown is drawn, by metric id. */
  readonly figure: string | undefined;
  /** The figure whose difference the map paints; the first that moves when absent. */
  readonly placeFigure: PlaceFigureId | undefined;
  readonly placeHours: PlaceHours;
  /** What the colours of riders and of orders on the map mean. */
  readonly riderColour: RiderColour;
  readonly orderColour: OrderColour;
  readonly chosen: Chosen | undefined;
  /** What the legend has switched off. */
  readonly hidden: ReadonlySet<string>;
  show(next: Partial<Omit<View, 'show' | 'toggleHidden'>>): void;
  toggleHidden(name: string): void;
}

export const useView = create<View>((set) => ({
  page: 'home',
  tab: 'city',
  horizon: 'run',
  arms: 'split',
  sheet: 'none',
  dialog: 'none',
  sought: '',
  litLever: undefined,
  figure: undefined,
  placeFigure: undefined,
  placeHours: 'day',
  riderColour: 'slack',
  orderColour: 'slack',
  chosen: undefined,
  hidden: new Set(),
  show: (next) => set(next),
  toggleHidden: (name) =>
    set(({ hidden }) => {
      const next = new Set(hidden);
      if (!next.delete(name)) next.add(name);
      return { hidden: next };
    }),
}));
