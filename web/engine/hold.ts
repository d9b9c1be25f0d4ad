// Stops for a while what runs in the background, and lets it go on.

import { useHeld } from '../state/held.ts';
import { background } from './session.ts';

export function holdBackground(isHeld: boolean): void {
  useHeld.setState({ isHeld });
  background.hold(isHeld);
}
