// When what was just written is on its way to the screen: after the next frame's own work, or after
// a while in a page that nobody sees, which has no frames.

import { pause } from './pause.ts';

const longestMilliseconds = 100;

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestMilliseconds);
    // A frame's callbacks come before its layout and paint; a message comes behind them.
    requestAnimationFrame(() => void pause().then(resolve));
  });
}
