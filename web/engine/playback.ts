// The one clock. It moves with the screen's frames, asks both cities for pictures a little ahead
// of itself, and waits when they are late: moments may be skipped on the screen, never in the
// city. Maps listen to it directly, so that nothing in React runs sixty times a second.

import type { RunRequest, Scenario } from '../../sim-core/index.ts';
import type { CityPortrait, Frame } from '../../sim-core/screen.ts';
import { speeds, usePlayback, type Speed, type Totals } from '../state/playback.ts';
import { failureOf } from '../words/failure.ts';
import { LivePair, type FramePair } from './live-pair.ts';

export interface PlaybackListener {
  /** A new picture of both arms. */
  frames(pair: FramePair): void;
  /** The clock's moment, with fractions; between two pictures the screen moves riders itself. */
  moment(atSeconds: number): void;
}

/** How often a new picture is asked for, in real milliseconds. */
const pictureMilliseconds = 220;
/** How often panels are told the moment, and no more often than after so many of the map's. */
const panelMilliseconds = 200;
const panelTicks = 4;
const secondsPerDay = 86_400;

export class Playback {
  /** Moments worth a stop, in their order; told by the strip that shows them. */
  stations: readonly number[] = [];
  /** The city goes on in steps of no fewer seconds than this, for who wants less motion. */
  leastStepSeconds = 0;
  readonly #pair = new LivePair();
  readonly #listeners = new Set<PlaybackListener>();
  #at = usePlayback.getState().atSeconds;
  /** A moment of the city that is to be loaded, seconds since its first midnight that counts. */
  #wish: number | undefined;
  #pictureAt = Number.NaN;
  #latest: FramePair | undefined;
  /** Of the newest picture; panels are told of them with the moment. */
  #totals: { readonly a: Totals; readonly b: Totals } | undefined;
  #portrait: CityPortrait | undefined;
  #epoch = 0;
  #asking = false;
  #wanted: number | undefined;
  #animation = 0;
  #lastTick = 0;
  #lastPanel = 0;
  #ticksSincePanel = 0;

  listen(listener: PlaybackListener): () => void {
    this.#listeners.add(listener);
    if (this.#latest !== undefined) listener.frames(this.#latest);
    listener.moment(this.shownAtSeconds);
    return () => this.#listeners.delete(listener);
  }

  get latest(): FramePair | undefined {
    return this.#latest;
  }

  get atSeconds(): number {
    return this.#at;
  }

  /** The moment that maps show: after a jump the old picture stays until the new one is there. */
  get shownAtSeconds(): number {
    const away = Math.abs(this.#at - this.#pictureAt);
    const isHeld = this.leastStepSeconds > 0 || away > 3 * Math.max(this.#stepSeconds(), 5);
    return isHeld && !Number.isNaN(this.#pictureAt) ? this.#pictureAt : this.#at;
  }

  /** Loads two arms and shows them at the present moment; an older load is dropped. */
  async load(a: RunRequest, b: RunRequest): Promise<void> {
    const epoch = ++this.#epoch;
    const { set } = usePlayback.getState();
    set({ status: this.#portrait === undefined ? 'loading' : 'ready', failure: undefined });
    try {
      const portrait = await this.#pair.load(a, b);
      if (epoch !== this.#epoch) return;
      if (portrait !== this.#portrait) {
        this.#portrait = portrait;
        this.#at = this.#wish === undefined ? this.#sameTimeOfDay() : this.#fromStart(this.#wish);
        this.#forgetPicture();
        set({ portrait, totals: undefined });
      }
      set({ status: 'ready' });
      this.seek(this.#at);
    } catch (reason) {
      if (epoch !== this.#epoch) return;
      this.#fail(reason);
    }
  }

  /** Gets both cities ready to be loaded, whether or not they are already in sight. */
  prepare(scenario: Scenario): Promise<void> {
    return this.#pair.prepare(scenario);
  }

  /** Leaves the cores to a question that has just been asked. */
  stopPreparing(): void {
    this.#pair.stopPreparing();
  }

  play(): void {
    if (usePlayback.getState().playing) return;
    usePlayback.getState().set({ playing: true });
    this.#wish = undefined;
    this.#fromOtherEnd();
    this.#lastTick = performance.now();
    this.#animation = requestAnimationFrame((now) => this.#tick(now));
  }

  pause(): void {
    const { playing } = usePlayback.getState();
    this.#stop();
    if (!playing) return;
    // The newest picture is of some moment before; what stands still is of the moment it says.
    this.#wanted = this.#at;
    void this.#askPicture();
  }

  #stop(): void {
    cancelAnimationFrame(this.#animation);
    const { set } = usePlayback.getState();
    set({ playing: false, atSeconds: Math.floor(this.#at), totals: this.#totals });
  }

  toggle(): void {
    const { playing, set } = usePlayback.getState();
    if (playing) return this.pause();
    set({ direction: 1 });
    this.play();
  }

  /** Plays forwards or backwards; faster when it goes that way already. */
  run(direction: 1 | -1): void {
    const { playing, direction: present, speed, set } = usePlayback.getState();
    if (playing && present === direction) {
      const faster = speeds[Math.min(speeds.length - 1, speeds.indexOf(speed) + 1)];
      return set({ speed: faster });
    }
    set({ direction });
    this.play();
  }

  /** Goes to the next station, or with -1 to the one before. */
  toStation(direction: 1 | -1): void {
    const passed = (moment: number): boolean =>
      direction === 1 ? moment > this.#at + 1 : moment < this.#at - 1;
    const ahead = this.stations.filter(passed);
    const next = direction === 1 ? ahead[0] : ahead[ahead.length - 1];
    if (next !== undefined) this.seek(next);
  }

  /** Where there is nothing left to play, it is played from the other end. */
  #fromOtherEnd(): void {
    const { direction } = usePlayback.getState();
    const { startSeconds = 0, endSeconds = Infinity } = this.#portrait ?? {};
    if (direction === 1 && this.#at >= endSeconds) this.seek(startSeconds);
    if (direction === -1 && this.#at <= startSeconds) this.seek(endSeconds);
  }

  setSpeed(speed: Speed): void {
    usePlayback.getState().set({ speed });
  }

  /** Goes to a moment, forwards or backwards, within the run. */
  seek(atSeconds: number): void {
    this.#wish = undefined;
    this.#at = this.#within(atSeconds);
    this.#wanted = this.#at;
    usePlayback.getState().set({ atSeconds: Math.floor(this.#at) });
    this.#tellMoment();
    void this.#askPicture();
  }

  /** Goes to a moment that counts from the run's first midnight, also in a city yet to come. */
  seekFromStart(seconds: number): void {
    this.seek(this.#fromStart(seconds));
    this.#wish = seconds;
  }

  /** The moment in seconds since the run's first midnight that counts. */
  get sinceStartSeconds(): number {
    return this.#wish ?? this.#at - (this.#portrait?.startSeconds ?? 0);
  }

  /** Both cities, to be asked what no picture says. */
  get pair(): Pick<LivePair, 'ask' | 'askElsewhere' | 'isOne'> {
    return this.#pair;
  }

  #tick(now: number): void {
    const { playing, speed, direction, loops } = usePlayback.getState();
    if (!playing) return;
    const elapsed = Math.min(250, now - this.#lastTick);
    this.#lastTick = now;
    const step = this.#stepSeconds();
    // Beyond the newest picture riders would stand at the end of their legs: the clock waits.
    const known = Number.isNaN(this.#pictureAt) ? this.#at : this.#pictureAt;
    const most = Math.max(0, direction * (known - this.#at) + 2 * step);
    const by = Math.min((elapsed / 1000) * speed, most);
    this.#at = this.#within(this.#at + direction * by);
    const isNews = direction * (this.#at - this.#pictureAt) >= step;
    // One picture at a time: what is asked for while one is on its way would follow it at once.
    if (!this.#asking && isNews) this.#wanted ??= this.#at;
    if (this.#wanted !== undefined) void this.#askPicture();
    this.#tellMoment();
    this.#tellPanels(now);
    if (this.#isAtEnd(direction)) {
      if (!loops) return this.pause();
      this.#fromOtherEnd();
    }
    this.#animation = requestAnimationFrame((later) => this.#tick(later));
  }

  /** Where pictures come slowly, the map goes before the panels. */
  #tellPanels(now: number): void {
    this.#ticksSincePanel++;
    const isEarly = now - this.#lastPanel <= panelMilliseconds;
    if (isEarly || this.#ticksSincePanel < panelTicks) return;
    this.#lastPanel = now;
    this.#ticksSincePanel = 0;
    // With what the newest picture counts: panels are drawn once for both.
    usePlayback.getState().set({ atSeconds: Math.floor(this.#at), totals: this.#totals });
  }

  #isAtEnd(direction: 1 | -1): boolean {
    if (this.#portrait === undefined) return false;
    const { startSeconds, endSeconds } = this.#portrait;
    return direction === 1 ? this.#at >= endSeconds : this.#at <= startSeconds;
  }

  async #askPicture(): Promise<void> {
    if (this.#asking || this.#portrait === undefined) return;
    this.#asking = true;
    while (this.#wanted !== undefined) {
      const at = Math.floor(this.#wanted);
      this.#wanted = undefined;
      const epoch = this.#epoch;
      try {
        const pair = await this.#pair.seek(at);
        if (epoch === this.#epoch) this.#show(pair, at);
      } catch (reason) {
        if (epoch === this.#epoch) this.#fail(reason);
      }
    }
    this.#asking = false;
  }

  #fail(reason: unknown): void {
    this.#wanted = undefined;
    usePlayback.getState().set({ status: 'failed', failure: failureOf(reason) });
    this.#stop();
  }

  /** Of another city: its riders must not ride through this one's streets. */
  #forgetPicture(): void {
    this.#latest = undefined;
    this.#totals = undefined;
    this.#pictureAt = Number.NaN;
  }

  #show(pair: FramePair, at: number): void {
    this.#latest = pair;
    this.#pictureAt = at;
    this.#totals = { a: totalsOf(pair.a), b: totalsOf(pair.b) };
    const { playing, set } = usePlayback.getState();
    if (!playing) set({ totals: this.#totals });
    for (const listener of this.#listeners) listener.frames(pair);
    this.#tellMoment();
  }

  #tellMoment(): void {
    const shown = this.shownAtSeconds;
    for (const listener of this.#listeners) listener.moment(shown);
  }

  /** From one picture to the next. */
  #stepSeconds(): number {
    const { speed } = usePlayback.getState();
    return Math.max(this.leastStepSeconds, (speed * pictureMilliseconds) / 1000);
  }

  #fromStart(seconds: number): number {
    return (this.#portrait?.startSeconds ?? 0) + seconds;
  }

  /** Another city's days may count from elsewhere: noon stays noon. */
  #sameTimeOfDay(): number {
    if (this.#portrait === undefined) return this.#at;
    const { startSeconds, endSeconds } = this.#portrait;
    if (this.#at >= startSeconds && this.#at <= endSeconds) return this.#at;
    return startSeconds + (this.#at % secondsPerDay);
  }

  #within(atSeconds: number): number {
    if (this.#portrait === undefined) return Math.max(0, atSeconds);
    const { startSeconds, endSeconds } = this.#portrait;
    return Math.min(Math.max(atSeconds, startSeconds), endSeconds);
  }
}

function totalsOf(frame: Frame): Totals {
  return {
    placed: frame.placed,
    delivered: frame.delivered,
    late: frame.late,
    open: frame.orderCount,
    ridersOnline: frame.riderCount,
  };
}
