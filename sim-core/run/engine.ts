// The engine as everybody outside sim-core sees it: the command line in Node, the page through a
// worker, tests directly. One interface, so that the place where it runs never shows in a result.

import type { TallyShape } from '../metrics/dimensions.ts';
import type { Figures } from '../metrics/index.ts';
import type { PeopleOfRun } from '../metrics/people-tally.ts';
import type { Followed, FollowedMoment } from './followed.ts';
import type { Incident, IncidentKind, IncidentPlace } from './incidents.ts';
import type { OrderAccount } from './order-account.ts';
import type { Text } from '../policy/lever.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { Mediator } from '../process/hold.ts';
import type { CityMap } from '../world/generate/map-shapes.ts';
import type { PlatformPlan } from '../world/platform-plan.ts';
import type { SettledStart } from '../world/settled-start.ts';
import type { CitySpec } from '../world/space.ts';
import type { PlaceFact } from '../world/vertical.ts';
import type { WeatherKind } from '../world/weather.ts';

/** What is simulated, apart from policy and seed: plain data, already validated. */
export interface Scenario {
  readonly id: string;
  readonly label: Text;
  readonly city: CitySpec;
  readonly weather: WeatherKind;
  /** One to three, in the order in which the city numbers them. */
  readonly platforms: readonly PlatformPlan[];
  /** What consumers and platforms know at the first second; without it, what new ones know. */
  readonly start?: SettledStart;
  /** Ids of the verticals at work in the city, at least one. */
  readonly verticals: readonly string[];
  /**
   * Whole days whose needs are simulated; orders still open at the end are brought to their end.
   */
  readonly days: number;
  /** Days run first, under the past's policy, and left out of the figures. */
  readonly warmUp: number;
  /** Windows that whoever runs the scenario should ask for, unless told others. */
  readonly windows?: readonly string[];
}

/**
 * What of a run is held from the branch on at what it was in another run of the same scenario, past
 * and seed.
 */
export interface Held {
  /** The other run's policy, in force from the branch on. */
  readonly at: PolicyDiff;
  /** As many as one likes of those that there are; the rest goes its own way. */
  readonly mediators: readonly Mediator[];
}

/**
 * One run is a pure function of this and of the engine's version: a settled start, the warm-up's
 * days under the past's policy, then the branch, whose first day is day 0 of every policy.
 */
export interface RunRequest {
  readonly scenario: Scenario;
  /**
   * The policy under which the warm-up runs, as it stands at its first second: a comparison's
   * baseline, so that both arms have one past. The run's own policy if absent.
   */
  readonly past?: PolicyDiff;
  /** In force from the branch on; its dates count from there. */
  readonly policy: PolicyDiff;
  /** A whole number, 0 or more; the same seed means the same people, wishes and weather. */
  readonly seed: number;
  /** Stretches of days that get figures of their own, as `1`, `1-7` or `22-28`; at most 20. */
  readonly windows?: readonly string[];
  /** Whether the result holds the digest of the final state, which takes time. */
  readonly digest?: boolean;
  /** Whether the result holds what happened where, for a map. */
  readonly ground?: boolean;
  /** Whether the result holds what each rider and merchant came to. */
  readonly people?: boolean;
  /** Nothing is held if absent. */
  readonly held?: Held;
  /**
   * Whether the engine that runs it should keep its mediators for runs that are held at it. It
   * changes no result: an engine that lacks them runs this once more.
   */
  readonly isRecorded?: boolean;
}

/** What some days came to. */
export interface WindowResult {
  readonly figures: Figures;
  /**
   * Mergeable statistics behind the figures: add those of several runs, then read figures again.
   */
  readonly tally: Float64Array;
}

/**
 * What one run found: figures and tally of all days of the branch. Everything in it adds or
 * averages over seeds; nothing depends on the clock.
 */
export interface RunResult extends WindowResult {
  /** Digest of the whole final state; empty unless it was asked for. */
  readonly digest: string;
  /** Orders placed in the days that count. */
  readonly orders: number;
  /** Figures of each day of the branch. */
  readonly byDay: readonly Figures[];
  /** By window, in the order in which they were asked for. */
  readonly windows: Readonly<Record<string, WindowResult>>;
  /** What the cells of the tallies stand for; the same for all runs of a scenario. */
  readonly shape: TallyShape;
  /** Sums by hexagon and hour of all days of the branch, if asked for; they add up over runs. */
  readonly ground?: Float64Array;
  /** What each person came to in all days of the branch, if asked for. */
  readonly people?: PeopleOfRun;
}

/** A service of a city as screens name it. */
export interface ServiceShown {
  readonly id: string;
  readonly label: Text;
  /** What its places are called, by the number of the kind in frames; none where it has none. */
  readonly kinds: readonly Text[];
  /** The kind that moves about; none if absent. */
  readonly movingKind?: number;
  /** What one of its merchants is called where nobody would say merchant. */
  readonly merchantName?: Text;
}

/** Where a city's consumers live. */
export interface HomesShown {
  /** Side of a square zone, metres. */
  readonly zoneMetres: number;
  /** Zones from west to east. */
  readonly columns: number;
  /** Consumers whose home lies in a zone, row by row from the south-west corner. */
  readonly consumers: Uint32Array;
}

/** What does not change while a city runs; sent once to whoever draws it. */
export interface CityPortrait {
  /** What is drawn below everything else. */
  readonly map: CityMap;
  readonly districtNames: readonly Text[];
  readonly homes: HomesShown;
  /** What is offered there, in the order of the numbers in frames. */
  readonly services: readonly ServiceShown[];
  /** Rows of merchants in each frame; some have nobody yet. */
  readonly merchantCount: number;
  /** Rain level (0 dry, 1 light, 2 heavy) and temperature for each hour of the run. */
  readonly rainLevel: Uint8Array;
  readonly temperatureCelsius: Float32Array;
  /** The first second that can be looked at. */
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A city that can be watched: load it, move its clock, look at it. */
export interface LiveEngine {
  /** As of a batch engine; a city that is being watched stays as it is. */
  prepare(scenario: Scenario): Promise<void>;
  /** Ends what `prepare` does, if it does something: another engine needs the machine. */
  stopPreparing(): Promise<void>;
  /** Builds and begins a run, and gives what stands still in it. */
  load(request: RunRequest): Promise<CityPortrait>;
  /** Moves the clock to a moment, forwards or backwards, and gives the picture there. */
  seek(atSeconds: number): Promise<ArrayBuffer>;
  /** One explained order: what was decided about it and why, for the inspector. */
  explainOrder(orderKey: number): Promise<readonly Text[]>;
  /** Who pays and who gets what of an open order; undefined when it is not open. */
  accountOf(orderKey: number): Promise<OrderAccount | undefined>;
  /**
   * The first incident of a kind behind a place in the run, found by playing on from there;
   * undefined when there is none until the last day ends. The clock stands elsewhere afterwards.
   */
  nextIncident(kind: IncidentKind, after: IncidentPlace): Promise<Incident | undefined>;
  /**
   * Plays from a second up to another and gives what one rider, order or merchant was meanwhile:
   * the state at the first second, then each that differs from the one before. The clock stands at
   * the last second afterwards. Throws when the seconds do not follow each other or lie outside the
   * run.
   */
  follow(
    who: Followed, fromSeconds: number, untilSeconds: number,
  ): Promise<readonly FollowedMoment[]>;
  /** What can be seen of a merchant's place or another sight now, by its number in frames. */
  placeFacts(merchantNumber: number): Promise<readonly PlaceFact[]>;
  /** The figures up to the present moment. */
  figuresNow(): Promise<Figures>;
}

/** Runs whole days as fast as possible, for figures; always interruptible between slices. */
export interface BatchEngine {
  /**
   * Builds the scenario's city and practises on it until the engine's code is compiled, so that the
   * first run takes no longer than later ones. Gives way to any run; changes no result.
   */
  prepare(scenario: Scenario): Promise<void>;
  /**
   * Runs to the end unless `cancel` is called; a cancelled run gives `undefined`. `onShare` hears
   * which share of the run is done, before a city is built for it and after each slice.
   */
  run(request: RunRequest, onShare?: (share: number) => void): Promise<RunResult | undefined>;
  /** Stops the run in flight, if there is one. */
  cancel(): Promise<void>;
}
