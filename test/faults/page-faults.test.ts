// B4: a seeded simulator of faults around the page's own client: the question on the table, its
// previews, the background and the living city, spoken to through comlink in virtual time. Whatever
// workers and messages do, each question ends as final, failed or cancelled; no older answer and no
// older picture comes after a newer one; and when nothing goes wrong any more, all is as it should
// be. A failure names its seed.

import { describe, expect, it, vi } from 'vitest';
import { draw, keyOf, pick } from '../../sim-core/kernel/random.ts';
import { comparisonOf, type ComparisonRequest } from '../../sim-core/experiment/compare.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { Frame } from '../../sim-core/run/frame.ts';
import { BackgroundRuns, comparing } from '../../web/engine/background-runs.ts';
import { FiguresClient } from '../../web/engine/figures-client.ts';
import { Playback } from '../../web/engine/playback.ts';
import { requestOf } from '../../web/engine/request.ts';
import { windowsWithin } from '../../web/state/horizon.ts';
import { usePlayback } from '../../web/state/playback.ts';
import { useResults } from '../../web/state/results.ts';
import { policyOf, seedsOf, type Setup } from '../../web/state/setup.ts';
import { policyOf as setting, toyScenario } from '../toy-city.ts';
import { faultSeeds, firstFaultSeed, seedNote } from './fault-options.ts';
import { markOf, resultOf, workerClass, Workshop } from './simulated-workers.ts';
import { VirtualTime } from './virtual-time.ts';

/** A question that has not ended after an hour never will. */
const endlessMs = 3_600_000;
/**
 * Frames are so rare, as in a page that is hardly seen, that the client goes on without them: what
 * follows a frame would take a turn of the true event loop.
 */
const frameMs = 120;
/** Without rain, so that seeds need not be chosen by their weather. */
const scenario = { ...toyScenario, weather: 'dry' as const };
const feesFen = [0, 100, 200, 300, 400, 500];

function setupOf(question: number): Setup {
  const b = setting({ 'delivery-fee.base': feesFen[question] });
  return { scenario, seed: 1, seedCount: 3, a: noChange, b, further: [], world: {} };
}

function requestFor(setup: Setup): ComparisonRequest {
  return {
    scenario, baseline: policyOf(setup, 'a'), policy: policyOf(setup, 'b'),
    seeds: seedsOf(setup), windows: windowsWithin(scenario.days), by: [], ground: true,
    people: true,
  };
}

/** What a question comes to where nothing goes wrong, as text. */
function truthOf(setup: Setup): string {
  const request = requestFor(setup);
  const { baseline, seeds, windows, ground, people } = request;
  const run = (policy: ComparisonRequest['policy'], seed: number) => (
    resultOf({ scenario, past: baseline, policy, seed, windows, ground, people })
  );
  const pairs = seeds.map((seed) => (
    { baseline: run(baseline, seed), policy: run(request.policy, seed) }
  ));
  return JSON.stringify(comparisonOf(request, pairs));
}

/** The page of one seed: its engines, a person, and whoever watches what is painted. */
class SimulatedPage {
  readonly time = new VirtualTime();
  readonly workshop: Workshop;
  readonly figures: FiguresClient;
  readonly playback = new Playback();
  readonly background: BackgroundRuns;
  /** The question asked last; pictures follow it a little later. */
  asked = -1;
  loaded = -1;
  heard = 0;
  readonly trouble: string[] = [];
  readonly leave: () => void;
  private shown = -1;
  private turn = 0;
  /** By policy B, when it was asked for last. */
  private readonly turnOf = new Map<Setup['b'], number>();
  /** No answer may be painted whose turn was before this. */
  private painted = 0;

  constructor(seed: number) {
    const { time } = this;
    this.workshop = new Workshop(time, seed);
    vi.stubGlobal('Worker', workerClass(this.workshop));
    vi.stubGlobal('setTimeout', (call: () => void, ms?: number) => time.set(call, ms));
    vi.stubGlobal('clearTimeout', (number: number) => time.clear(number));
    vi.stubGlobal('requestAnimationFrame', (call: (now: number) => void) => (
      time.set(() => call(time.nowMs), frameMs)
    ));
    vi.stubGlobal('cancelAnimationFrame', (number: number) => time.clear(number));
    vi.stubGlobal('performance', { now: () => time.nowMs, measure: () => undefined });
    useResults.setState(useResults.getInitialState(), true);
    usePlayback.setState(usePlayback.getInitialState(), true);
    this.figures = new FiguresClient(2);
    this.background = new BackgroundRuns(this.figures.runner);
    this.playback.listen({
      frames: ({ a, b }) => this.seesPicture(a, b),
      moment: () => undefined,
    });
    this.leave = useResults.subscribe(({ setup, comparison, progress }, before) => {
      if (progress === 'final') this.background.resume();
      else this.background.pause();
      if (comparison === before.comparison || comparison === undefined) return;
      const turn = this.turnOf.get(setup!.b) ?? 0;
      if (turn < this.painted) this.trouble.push('an answer to an older question was painted');
      this.painted = turn;
    });
  }

  ask(question: number): void {
    const setup = this.take(question);
    // Whatever was held before is not wanted any more.
    this.painted = this.turn;
    void this.figures.compare(setup, () => {
      if (this.asked !== question) return;
      this.loaded = question;
      const { seed } = setup;
      void this.playback.load(requestOf(setup, 'a', seed), requestOf(setup, 'b', seed));
    });
  }

  hold(question: number): void {
    void this.figures.preview(this.take(question));
  }

  private take(question: number): Setup {
    const setup = setupsAsked.get(question)!;
    this.asked = question;
    this.turnOf.set(setup.b, ++this.turn);
    return setup;
  }

  wantInBackground(question: number): void {
    this.background.want('cards', [comparing({
      request: requestFor(setupsAsked.get(question)!),
      heard: ({ n, wanted }) => { this.heard += n === wanted ? 1 : 0; },
      failed: () => { this.heard++; },
    })]);
  }

  /** True when nothing is on its way any more, neither figures nor the city. */
  get isAtRest(): boolean {
    const { status } = usePlayback.getState();
    return useResults.getState().progress !== 'running' && status !== 'loading';
  }

  private seesPicture(a: Frame, b: Frame): void {
    const { seed } = setupsAsked.get(0)!;
    const marks = (question: number): boolean => {
      const setup = setupsAsked.get(question)!;
      const [markA, markB] = (['a', 'b'] as const)
        .map((arm) => markOf(requestOf(setup, arm, seed)));
      return a.placed === markA && b.placed === markB;
    };
    const question = [...setupsAsked.keys()].find(marks);
    if (question === undefined) this.trouble.push('the two arms show different questions');
    else if (question !== this.shown && question !== this.loaded) {
      this.trouble.push('a picture of an older question was painted');
    }
    if (a.atSeconds !== b.atSeconds) this.trouble.push('the two arms show different moments');
    this.shown = question ?? -1;
  }
}

const setupsAsked = new Map(feesFen.map((_fee, i) => [i, setupOf(i)]));

/** What a person does in a minute or two, without waiting for answers. */
async function play(page: SimulatedPage, seed: number): Promise<string> {
  const luck = keyOf(seed, 'person');
  let last = 'ask';
  page.ask(0);
  const steps = 2 + pick(luck, 0, 0, 5);
  for (let step = 1; step <= steps; step++) {
    const waitMs = draw(luck, step, 1) ** 3 * 60_000;
    await page.time.until(() => false, waitMs);
    const question = pick(luck, step, 2, feesFen.length);
    const doings: readonly [string, () => unknown][] = [
      ['ask', () => page.ask(question)],
      ['ask', () => page.ask(question)],
      ['hold', () => page.hold(question)],
      ['stop', () => page.figures.cancel()],
      ['seek', () => page.playback.seek(pick(luck, step, 3, 86_400))],
      ['play', () => page.playback.toggle()],
      ['why', () => (
        page.playback.pair.ask('b', (engine) => engine.explainOrder(1)).catch(() => [])
      )],
      ['ready', () => page.figures.prepare(scenario)],
      ['ready', () => page.playback.prepare(scenario)],
    ];
    const [name, act] = doings[pick(luck, step, 4, doings.length)];
    void act();
    if (['ask', 'hold', 'stop'].includes(name)) last = name;
  }
  page.playback.pause();
  // A slider that is held is answered a moment later.
  await page.time.until(() => false, 1);
  return last;
}

interface Ending {
  readonly progress: string;
  readonly atMs: number;
  readonly opened: number;
  readonly trouble: readonly string[];
}

async function lived(seed: number): Promise<Ending> {
  const page = new SimulatedPage(seed);
  try {
    return await lifeOf(page, seed);
  } finally {
    page.leave();
    vi.unstubAllGlobals();
  }
}

async function lifeOf(page: SimulatedPage, seed: number): Promise<Ending> {
  const { time } = page;
  const last = await play(page, seed);
  const hasEnded = await time.until(() => page.isAtRest, endlessMs);
  const { progress, failure, comparison } = useResults.getState();
  const ending = { progress, atMs: time.nowMs, opened: page.workshop.opened };
  expect(hasEnded, `does not end: ${progress}, ${usePlayback.getState().status}`).toBe(true);
  if (progress === 'cancelled') expect(last).toBe('stop');
  if (progress === 'failed') expect(failure?.zh && failure.en).toBeTruthy();
  const now = setupsAsked.get(page.asked)!;
  if (progress === 'final') expect(JSON.stringify(comparison)).toBe(truthOf(now));
  await worksAgain(page);
  expect(page.trouble).toEqual([]);
  return { ...ending, trouble: page.trouble };
}

/** When nothing goes wrong any more the page answers, shows the city and does what is left over. */
async function worksAgain(page: SimulatedPage): Promise<void> {
  const { time, playback } = page;
  page.workshop.isCalm = true;
  // Messages that are on their way may still be the old ones.
  await time.until(() => false, 200_000);
  page.ask(page.asked);
  page.wantInBackground(1);
  expect(await time.until(() => page.isAtRest, endlessMs)).toBe(true);
  expect(useResults.getState().progress).toBe('final');
  const { comparison } = useResults.getState();
  expect(JSON.stringify(comparison)).toBe(truthOf(setupsAsked.get(page.asked)!));
  playback.seek(43_200);
  const wanted = requestOf(setupsAsked.get(page.asked)!, 'b', 1);
  await time.until(() => {
    const { atSeconds, placed } = playback.latest?.b ?? {};
    return atSeconds === 43_200 && placed === markOf(wanted);
  }, 60_000);
  expect(usePlayback.getState()).toMatchObject({ status: 'ready', failure: undefined });
  expect(playback.latest?.b).toMatchObject({ atSeconds: 43_200, placed: markOf(wanted) });
  let why = '';
  void playback.pair.ask('b', (engine) => engine.explainOrder(1))
    .then(([reason]) => { why = reason.en; });
  await time.until(() => why !== '', 60_000);
  expect(why).toBe(`${markOf(wanted)} at 43200`);
  expect(await time.until(() => page.heard === 1, endlessMs)).toBe(true);
  // Two for figures and two for the city: whoever was replaced is gone.
  expect(page.workshop.open).toBeLessThanOrEqual(4);
}

describe('B4: a page whose workers and messages fail', () => {
  it(`AC-L1, AC-T4: ends questions, shows nothing old: seeds from ${firstFaultSeed}`, async () => {
    const endings = new Map<string, number>();
    const seeds = faultSeeds(60);
    for (const seed of seeds) {
      try {
        const { progress } = await lived(seed);
        endings.set(progress, (endings.get(progress) ?? 0) + 1);
      } catch (reason) {
        throw new Error(`${seedNote(seed)}\n${(reason as Error).message}`, { cause: reason });
      }
    }
    // The simulator tries what it is for.
    if (seeds.length < 60) return;
    for (const how of ['final', 'failed', 'cancelled']) {
      expect(endings.get(how) ?? 0, how).toBeGreaterThan(1);
    }
  }, 3_600_000);

  it('lives the same life from the same seed', async () => {
    for (let seed = 1; seed <= 5; seed++) expect(await lived(seed)).toEqual(await lived(seed));
  }, 600_000);
});
