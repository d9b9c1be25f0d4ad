// The clock of the page in virtual time: a pause holds at once, a tab out of sight does not drift,
// and who wants less motion is shown whole steps.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noChange } from '../../sim-core/index.ts';
import type { Picture } from '../../web/engine/live-pair.ts';
import { Playback } from '../../web/engine/playback.ts';
import { usePlayback } from '../../web/state/playback.ts';
import { workerClass, Workshop } from '../faults/simulated-workers.ts';
import { VirtualTime } from '../faults/virtual-time.ts';
import { toyScenario } from '../toy-city.ts';

const frameMs = 16;
const start = 36_000;
let time: VirtualTime;
/** How long a frame is held back, as a browser holds back those of a tab out of sight. */
let nextFrameMs = frameMs;
let moments: number[] = [];
let playback: Playback;

beforeEach(async () => {
  time = new VirtualTime();
  const workshop = new Workshop(time, 1);
  workshop.isCalm = true;
  vi.stubGlobal('Worker', workerClass(workshop));
  vi.stubGlobal('setTimeout', (call: () => void, ms?: number) => time.set(call, ms));
  vi.stubGlobal('clearTimeout', (number: number) => time.clear(number));
  vi.stubGlobal('requestAnimationFrame', (call: (now: number) => void) => (
    time.set(() => call(time.nowMs), nextFrameMs)
  ));
  vi.stubGlobal('cancelAnimationFrame', (number: number) => time.clear(number));
  vi.stubGlobal('performance', { now: () => time.nowMs });
  usePlayback.setState(usePlayback.getInitialState(), true);
  nextFrameMs = frameMs;
  playback = new Playback();
  const request = { scenario: toyScenario, policy: noChange, seed: 1 };
  void playback.load(request, request);
  await time.until(() => usePlayback.getState().status === 'ready', 60_000);
  playback.setSpeed(60);
  playback.seek(start);
  await time.until(() => playback.latest?.a.atSeconds === start, 60_000);
  moments = [];
  playback.listen({ frames: () => undefined, moment: (at) => moments.push(at) });
});

afterEach(() => {
  playback.pause();
  vi.unstubAllGlobals();
});

const passed = (ms: number): Promise<boolean> => time.until(() => false, ms);

describe('the clock', () => {
  it('AC-T2: stands still from the moment at which it is told to', async () => {
    playback.play();
    await passed(500);
    expect(playback.atSeconds).toBeGreaterThan(start + 15);
    playback.pause();
    const [at, told] = [playback.atSeconds, moments.length];
    await passed(2000);
    expect(playback.atSeconds).toBe(at);
    expect(moments.slice(told).every((moment) => moment === moments[told])).toBe(true);
  });

  it('AC-S2: waits while no frames come, and goes on from where it was', async () => {
    playback.play();
    await passed(500);
    const before = playback.atSeconds;
    nextFrameMs = 600_000;
    await passed(1_200_000);
    nextFrameMs = frameMs;
    // Two frames in twenty minutes: a quarter of a second each, at sixty times.
    expect(playback.atSeconds - before).toBeLessThanOrEqual(2 * 0.25 * 60 + 1);
    await passed(600_500);
    expect(playback.latest?.a.atSeconds).toBeGreaterThan(before);
  });

  it('AC-T5: shows whole pictures, a minute apart or more, to who wants less motion', async () => {
    playback.leastStepSeconds = 60;
    playback.play();
    await passed(5000);
    const shown = [...new Set(moments)];
    expect(shown.length).toBeGreaterThan(3);
    const steps = shown.slice(1).map((at, i) => at - shown[i]);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(60);
    expect(playback.atSeconds).toBeGreaterThan(start + 200);
    // What is clicked is looked for where it is seen.
    expect(playback.shownAtSeconds).toBe(moments[moments.length - 1]);
    expect(playback.shownAtSeconds).not.toBe(playback.atSeconds);
  });

  it('moves between pictures where nobody asked for less', async () => {
    playback.play();
    await passed(2000);
    const steps = moments.slice(1).map((at, i) => at - moments[i]);
    expect(Math.max(...steps)).toBeLessThan(10);
  });

  it('is paused on the picture of the moment that it says, and on what it counts', async () => {
    playback.setSpeed(1200);
    playback.play();
    await passed(1500);
    playback.pause();
    await passed(2000);
    const said = usePlayback.getState();
    expect(playback.latest?.a.atSeconds).toBe(said.atSeconds);
    expect(said.totals?.a.placed).toBe(playback.latest?.a.placed);
  });

  it('ends on the picture of the end', async () => {
    usePlayback.setState({ loops: false });
    const end = usePlayback.getState().portrait!.endSeconds;
    playback.setSpeed(1200);
    playback.seek(end - 1000);
    playback.play();
    await time.until(() => !usePlayback.getState().playing, 60_000);
    await passed(2000);
    expect(usePlayback.getState().atSeconds).toBe(end);
    expect(playback.latest?.a.atSeconds).toBe(end);
  });

  it('shows on the map of another city no picture of the one before', async () => {
    const before = playback.latest?.a;
    const shown: Picture[] = [];
    const unfollow = usePlayback.subscribe(({ portrait, totals }, { portrait: old }) => {
      if (portrait === old) return;
      expect(totals).toBeUndefined();
      // As a map of the city does once there is one.
      playback.listen({ frames: ({ a }) => shown.push(a), moment: () => undefined });
    });
    const request = { scenario: toyScenario, policy: noChange, seed: 2 };
    void playback.load(request, request);
    await time.until(() => shown.length > 0, 60_000);
    unfollow();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown[0]).not.toBe(before);
  });
});
