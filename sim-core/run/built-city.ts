// A built city and the loop that moves its clock. Building sizes and fills every table once; each
// run then starts from the saved beginning, so a worker serves all seeds and arms of an experiment.

import type { Dispatcher } from '../dispatch/desk.ts';
import { assert } from '../kernel/assert.ts';
import { digestAll, digestText, restore, save } from '../kernel/snapshot.ts';
import type { Section } from '../kernel/table.ts';
import { secondsPerHour, type Seconds } from '../kernel/units.ts';
import { observeAccess } from '../metrics/access-observer.ts';
import { AccessWatch } from '../metrics/access-watch.ts';
import { observeAdoption } from '../metrics/adoption-observer.ts';
import { observeAppeals } from '../metrics/appeals-observer.ts';
import { observeBrought } from '../metrics/brought.ts';
import { observeChannels } from '../metrics/channel-observer.ts';
import { observeComplaints } from '../metrics/complaints-observer.ts';
import { shapeOf } from '../metrics/dimensions.ts';
import { observeFleet } from '../metrics/fleet-observer.ts';
import { observeForecast } from '../metrics/forecast.ts';
import { GroundTally } from '../metrics/ground-tally.ts';
import { broughtBy, type Figures } from '../metrics/index.ts';
import { observeMarketing } from '../metrics/marketing-observer.ts';
import { observeMoney } from '../metrics/money-observer.ts';
import { PeopleTally } from '../metrics/people-tally.ts';
import { observeSafety } from '../metrics/safety-observer.ts';
import { observeService } from '../metrics/service-observer.ts';
import { observeServices } from '../metrics/services-observer.ts';
import { observeTableware } from '../metrics/tableware-observer.ts';
import type { Tally } from '../metrics/tally.ts';
import { noChange, type PolicyDiff } from '../policy/policy.ts';
import { settlePopulations } from '../process/adoption.ts';
import { simulate } from '../process/assemble.ts';
import { beginRun, endRun } from '../process/day.ts';
import { handlers } from '../process/handlers.ts';
import { resume, type Course } from '../process/resume.ts';
import { meanStars } from '../process/review.ts';
import type { RiderBehaviour } from '../process/rider-behaviour.ts';
import { openAllBooks } from '../process/settled-books.ts';
import type { ExtraSteps, Simulation } from '../process/simulation.ts';
import { verticalsNamed } from '../verticals/index.ts';
import type { City, Vertical } from '../world/city.ts';
import { fromOutside, type Observer } from '../world/facts.ts';
import { settle } from '../world/settled-start.ts';
import { BooksCheck } from './books-check.ts';
import { buildCity } from './build.ts';
import { CountedDays, sectionOf } from './counted-days.ts';
import type { RunRequest, RunResult, Scenario } from './engine.ts';
import { runKey } from './run-key.ts';
import { checkSound, type PolicyPlace } from './sound-policy.ts';

/** Orders still open are brought to their end; a run that takes longer than this has a fault. */
const longestTailSeconds = 20 * secondsPerHour;
/** What that tail counts as of a whole run: hardly any work is left in it. */
const tailShare = 0.01;
/** A run can be stopped between two of these. */
const sliceSeconds = secondsPerHour / 4;

/** What a built city may be given besides its scenario. */
export interface BuiltCityOptions {
  /** False leaves out all metrics, which must change nothing but the figures. */
  readonly isMeasured?: boolean;
  /** They hear each fact after the metrics have; an error of theirs names the fact. */
  readonly observers?: readonly Observer[];
  /** A dispatcher that takes the place of the rule that the lever names. */
  readonly customDispatcher?: Dispatcher;
  /** What riders decide, in place of what the engine has them decide. */
  readonly riderBehaviour?: RiderBehaviour;
  /** Verticals that the scenario may name besides those of the engine's own list. */
  readonly verticals?: readonly Vertical[];
  /** What else is done when days and weeks close. */
  readonly calendar?: ExtraSteps;
}

/** A city that has been built once and can be run many times, one run at a time. */
export class BuiltCity {
  /** Whose days are run; the shelf may hand the city another one of the same `builtKey`. */
  scenario: Scenario;
  /** The city and what moves it, for observers and dispatchers to read. */
  readonly sim: Simulation;
  private readonly counted: CountedDays;
  private readonly ground: GroundTally;
  private readonly people: PeopleTally;
  private request: RunRequest;
  private readonly sections: readonly Section[];
  private readonly beginning: ArrayBuffer;
  private readonly place: PolicyPlace;

  constructor(scenario: Scenario, options: BuiltCityOptions = {}) {
    this.scenario = scenario;
    const { verticals = [], observers = [], isMeasured = true } = options;
    const atWork = verticalsNamed(scenario.verticals, verticals);
    const city = buildCity({
      city: scenario.city,
      platforms: scenario.platforms,
      verticals: atWork,
    });
    this.place = placeOf(scenario, atWork, city);
    const { start } = scenario;
    if (start !== undefined) settle(city, start, meanStars);
    openAllBooks(city, start?.merchants);
    settlePopulations(city, start);
    const access = new AccessWatch(city);
    this.ground = new GroundTally(city, access);
    this.people = new PeopleTally(city);
    this.counted = new CountedDays(
      shapeOf(city), { ground: this.ground, people: this.people }, broughtBy(verticals),
    );
    const { today } = this.counted;
    const measuring = isMeasured ? measure(city, today, access) : { observers: [], sections: [] };
    const counting = isMeasured
      ? [this.ground.observer, this.people.observer, this.counted.observer]
      : [];
    const check = new BooksCheck(city, () => nameOf(this.request));
    const all = [
      check.observer, ...measuring.observers, ...observers.map(fromOutside), ...counting,
    ];
    const { customDispatcher, calendar, riderBehaviour } = options;
    this.sim = simulate(city, () => all, customDispatcher, calendar, riderBehaviour);
    this.sections = [...city.sections, check.section, ...measuring.sections, sectionOf(today)];
    this.beginning = save(this.sections);
    this.request = { scenario, policy: noChange, seed: 0 };
  }

  /** What keeping this city costs: its tables, their saved beginning, and who reaches whom. */
  get byteCount(): number {
    const reach = this.sim.city.platforms.reduce(
      (sum, platform) => sum + platform.reach.merchant.byteLength,
      0,
    );
    return 2 * this.beginning.byteLength + reach;
  }

  /** Back to the first second of its own scenario, under a policy and a seed. */
  begin(policy: PolicyDiff, seed: number): void {
    this.start({ scenario: this.scenario, policy, seed, digest: true });
  }

  /**
   * Back to the first second of a run, or to the end of its warm-up where `past` holds it. The
   * request's scenario may have other days and other weather than the city was built with, but not
   * another city.
   */
  start(request: RunRequest, past?: ArrayBuffer): void {
    this.take(request);
    restore(this.sections, past ?? this.beginning);
    this.people.begin(request.people === true);
    if (past === undefined) beginRun(this.sim, courseOf(request));
    else resume(this.sim, courseOf(request));
  }

  /** Handles all that is due up to and including a moment. */
  advance(untilSeconds: Seconds): void {
    const { city } = this.sim;
    const { queue, now } = city;
    while (queue.pop(untilSeconds)) {
      now.seconds = queue.due;
      handlers[queue.kind](this.sim, queue.subject, queue.stamp);
    }
    now.seconds = Math.max(now.seconds, untilSeconds);
    city.clock.seconds[0] = now.seconds;
  }

  /** True when needs have ended and every order has. */
  get isOver(): boolean {
    const { city } = this.sim;
    return city.now.seconds >= city.endSeconds && city.orders.head.open[0] === 0;
  }

  /** No run goes on after this moment. */
  get lastSeconds(): Seconds {
    return this.sim.city.endSeconds + longestTailSeconds;
  }

  /**
   * The share of the run that lies behind. It grows with every step, those after the last day too;
   * a run whose orders have ended is over before it is 1.
   */
  get share(): number {
    const { now, startSeconds, endSeconds } = this.sim.city;
    const days = Math.min(1, (now.seconds - startSeconds) / (endSeconds - startSeconds));
    const tail = Math.max(0, Math.min(1, (now.seconds - endSeconds) / longestTailSeconds));
    return (1 - tailShare) * days + tailShare * tail;
  }

  /** Whether the clock stands on the last second of a warm-up, all of it handled. */
  get isAtBranch(): boolean {
    const { now, branchSeconds, startSeconds } = this.sim.city;
    return branchSeconds > startSeconds && now.seconds === branchSeconds - 1;
  }

  /**
   * On to the next full quarter of an hour, or to the last second of the warm-up; false when
   * nothing is left to do. A run ends at a quarter, so that it ends at the same second wherever it
   * was interrupted.
   */
  step(): boolean {
    const { now, branchSeconds } = this.sim.city;
    const sinceQuarter = now.seconds % sliceSeconds;
    const isEnded = this.isOver || now.seconds >= this.lastSeconds;
    if (isEnded && sinceQuarter === 0) return false;
    const next = now.seconds - sinceQuarter + sliceSeconds;
    this.advance(next === branchSeconds && !this.isAtBranch ? next - 1 : next);
    return true;
  }

  /** Runs to the end and closes the books. */
  finish(): RunResult {
    while (this.step());
    return this.close();
  }

  /** Closes the books of a run that is over. */
  close(): RunResult {
    endRun(this.sim);
    const digest = this.request.digest === true ? this.digest() : '';
    const { ground, people } = this.request;
    return {
      digest,
      ...this.counted.result(),
      ...(ground === true ? { ground: this.ground.values.slice() } : {}),
      ...(people === true ? { people: this.people.result() } : {}),
    };
  }

  /** The figures of the days that count, up to the present moment. */
  figuresSoFar(): Figures {
    return this.counted.figuresSoFar();
  }

  /** Of the world alone: listeners do not count. */
  digest(): string {
    return digestAll(this.sim.city.sections);
  }

  /** The state at the end of a warm-up, for `start` with any policy and any days to come. */
  past(): ArrayBuffer {
    assert(this.isAtBranch, 'a past ends where the branch begins', this.sim.city.now.seconds);
    return save(this.sections);
  }

  /**
   * The whole present state, to be restored here or in another process. Throws when the run keeps
   * what each person came to, which is no part of it.
   */
  snapshot(): ArrayBuffer {
    assert(this.request.people !== true, 'a run that keeps people is not interrupted');
    return save([...this.sections, ...this.counted.sections]);
  }

  /**
   * Goes on from a snapshot of its own scenario, taken under the same policy and seed. Throws when
   * it is of another city.
   */
  restore(image: ArrayBuffer, policy: PolicyDiff, seed: number): void {
    this.resume({ scenario: this.scenario, policy, seed, digest: true }, image);
  }

  /** Goes on from a snapshot taken under the same request. */
  resume(request: RunRequest, image: ArrayBuffer): void {
    this.take(request);
    restore([...this.sections, ...this.counted.sections], image);
    resume(this.sim, courseOf(request));
  }

  /**
   * Throws when a request's policies, or its platforms' own, say what no file may: a lever that is
   * not there, a value out of its range. Tests go beyond that on purpose.
   */
  checkSound({ scenario, policy, past = policy, held }: RunRequest): void {
    for (const own of scenario.platforms) checkSound(own.policy, this.place);
    checkSound(policy, this.place);
    if (past !== policy) checkSound(past, this.place);
    if (held !== undefined) checkSound(held.at, this.place);
  }

  private take(request: RunRequest): void {
    const { warmUp, days } = request.scenario;
    this.request = request;
    this.counted.plan(warmUp, days, request.windows ?? []);
  }
}

/** Who can be spoken to by policies, and what verticals bring to be set. */
function placeOf(
  { platforms }: Scenario,
  verticals: readonly Vertical[],
  { space }: City,
): PolicyPlace {
  const brought = verticals.flatMap(({ levers = {} }) => Object.values(levers));
  return {
    platforms: platforms.map(({ id }) => id),
    brought: new Map(brought.map((lever) => [lever.id, lever])),
    tiers: new Map(verticals.map(({ id, tiers }) => [id, tiers.map((tier) => tier.id)])),
    space,
  };
}

/** What a request sets on its city. */
function courseOf({ scenario, past, policy, seed }: RunRequest): Course {
  const { weather, warmUp, days } = scenario;
  return { seed, weather, warmUp, days, past: past ?? policy, policy };
}

/** Names a run for people and by its key. */
function nameOf(request: RunRequest): string {
  const { scenario, policy, seed } = request;
  const key = digestText(runKey(request));
  return `run ${key} (${scenario.id}, ${scenario.weather}, seed ${seed}, "${policy.title}")`;
}

/** The listeners that fill a tally, and what they keep between facts. */
function measure(
  city: City, tally: Tally, access: AccessWatch,
): { observers: Observer[]; sections: Section[] } {
  const fleet = observeFleet(city, tally);
  const safety = observeSafety(city, tally);
  const money = observeMoney(city, tally);
  const brought = observeBrought(city, tally);
  return {
    observers: [
      access.observer, observeAccess(city, tally, access),
      observeService(city, tally), observeAdoption(city, tally), observeMarketing(city, tally),
      observeServices(city, tally), observeComplaints(city, tally), observeAppeals(city, tally),
      observeChannels(city, tally), observeTableware(city, tally),
      fleet, safety, money, brought, observeForecast(city, tally),
    ],
    sections: [...fleet.sections, safety.section, money.section, brought.section],
  };
}

/** One whole run. `built` must be the city of the same scenario. */
export function runScenario(
  request: RunRequest,
  built = new BuiltCity(request.scenario),
): RunResult {
  built.checkSound(request);
  built.start(request);
  return built.finish();
}
