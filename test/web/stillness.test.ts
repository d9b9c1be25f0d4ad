// The maps stand still while a first figure is awaited, never for longer than they may, and an
// older question's end does not set them moving under a newer one.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followStillness, isStill, keepStill } from '../../web/engine/stillness.ts';

describe('stillness', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('lasts until the first figure is there, and says when it is over', () => {
    const moves = vi.fn();
    const unfollow = followStillness(moves);
    expect(isStill()).toBe(false);
    const move = keepStill();
    expect(isStill()).toBe(true);
    move();
    expect(isStill()).toBe(false);
    expect(moves).toHaveBeenCalledTimes(1);
    move();
    expect(moves).toHaveBeenCalledTimes(1);
    unfollow();
  });

  it('ends by itself when the figure takes long', () => {
    const moves = vi.fn();
    const unfollow = followStillness(moves);
    keepStill();
    vi.advanceTimersByTime(399);
    expect(isStill()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(isStill()).toBe(false);
    expect(moves).toHaveBeenCalledTimes(1);
    unfollow();
  });

  it('of a newer question is not ended by an older one', () => {
    const older = keepStill();
    vi.advanceTimersByTime(300);
    const newer = keepStill();
    older();
    vi.advanceTimersByTime(200);
    expect(isStill()).toBe(true);
    newer();
    expect(isStill()).toBe(false);
  });
});
