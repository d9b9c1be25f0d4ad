// The figure of whose number somebody has asked: its meaning, how sure it is, its formula and where
// that stands in the code come into sight.

import { create } from 'zustand';
import { useView } from './view.ts';

/** A new object each time that somebody asks; undefined once it is in sight. */
export const useAskedFigure = create<{ readonly asked: { readonly id: string } | undefined }>(
  () => ({ asked: undefined }),
);

/** Shows what stands behind a figure's number. */
export function askFigure(id: string): void {
  useAskedFigure.setState({ asked: { id } });
  useView.getState().show({ tab: 'results', figure: id, sheet: 'none' });
}
