// The part of the playback that panels show: whether it plays, how fast, and the moment to the
// minute. Maps don't read this; they are told of every frame by the playback itself.

import { create } from 'zustand';
import type { Text } from '../../sim-core/index.ts';
import type { CityPortrait } from '../../sim-core/screen.ts';

export const speeds = [1, 10, 60, 300, 1200] as const;
export type Speed = (typeof speeds)[number];

export interface Totals {
  readonly placed: number;
  readonly delivered: number;
  readonly late: number;
  readonly open: number;
  readonly ridersOnline: number;
}

interface PlaybackState {
  readonly status: 'empty' | 'loading' | 'ready' | 'failed';
  readonly failure: Text | undefined;
  readonly portrait: CityPortrait | undefined;
  readonly playing: boolean;
  /** 1 forwards, -1 backwards. */
  readonly direction: 1 | -1;
  /** Whether the run starts again at its end. */
  readonly loops: boolean;
  readonly speed: Speed;
  /** Whole seconds since day 0, a few times a second. */
  readonly atSeconds: number;
  readonly totals: { readonly a: Totals; readonly b: Totals } | undefined;
  set(next: Partial<Omit<PlaybackState, 'set'>>): void;
}

export const usePlayback = create<PlaybackState>((set) => ({
  status: 'empty',
  failure: undefined,
  portrait: undefined,
  playing: false,
  direction: 1,
  loops: true,
  speed: 60,
  atSeconds: 11 * 3600 + 20 * 60,
  totals: undefined,
  set: (next) => set(next),
}));
