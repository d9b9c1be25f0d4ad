// The jobs of one batch that nobody has taken, and who should take them. Runs that have one past go
// to the worker that has made it, so that no warm-up is simulated twice, and so do those that are
// held at one recording; otherwise those who come first are served first.

import { digestText } from '../kernel/snapshot.ts';
import type { RunRequest } from './engine.ts';
import { pastKey, recordedFor, recordingKey } from './run-key.ts';

/**
 * Only when at least so many runs of a past wait is it worth while that another worker, which has
 * nothing else to do, simulates that past again.
 */
const worthAnotherPast = 4;
/** Pasts whose workers are remembered, more than any worker keeps. */
const mostPlaces = 4096;

/** Which workers of a pool have made which past. */
export class PastPlaces {
  private readonly seats = new Map<string, readonly number[]>();

  seatsOf(past: string): readonly number[] {
    return this.seats.get(past) ?? [];
  }

  add(past: string, seat: number): void {
    const seats = this.seatsOf(past);
    this.seats.delete(past);
    this.seats.set(past, seats.includes(seat) ? seats : [...seats, seat]);
    for (const oldest of this.seats.keys()) {
      if (this.seats.size <= mostPlaces) return;
      this.seats.delete(oldest);
    }
  }

  clear(): void {
    this.seats.clear();
  }
}

export class WaitingJobs {
  private readonly jobs: readonly RunRequest[];
  private readonly places: PastPlaces;
  private readonly isTaken: Uint8Array;
  /** All before this one are taken. */
  private first = 0;
  /** Short names of pasts by job, found when first asked for; empty where a job has none. */
  private readonly pasts: (string | undefined)[] = [];

  constructor(jobs: readonly RunRequest[], places: PastPlaces) {
    this.jobs = jobs;
    this.places = places;
    this.isTaken = new Uint8Array(jobs.length);
  }

  /** The job that a worker should do next; undefined when there is none for it. */
  takeFor(seat: number): number | undefined {
    const index = this.firstFor(seat) ?? this.firstWorthAnotherPast();
    if (index === undefined) return undefined;
    this.isTaken[index] = 1;
    while (this.isTaken[this.first] === 1) this.first++;
    const past = this.pastOf(index);
    if (past !== '') this.places.add(past, seat);
    return index;
  }

  /** The first job whose past is at this worker, or nowhere, or not needed. */
  private firstFor(seat: number): number | undefined {
    for (let index = this.first; index < this.jobs.length; index++) {
      if (this.isTaken[index] === 1) continue;
      const past = this.pastOf(index);
      const seats = past === '' ? [] : this.places.seatsOf(past);
      if (seats.length === 0 || seats.includes(seat)) return index;
    }
    return undefined;
  }

  private firstWorthAnotherPast(): number | undefined {
    const waiting = new Map<string, number[]>();
    for (let index = this.first; index < this.jobs.length; index++) {
      if (this.isTaken[index] === 1) continue;
      const past = this.pastOf(index);
      const indexes = waiting.get(past) ?? [];
      waiting.set(past, indexes);
      indexes.push(index);
      if (indexes.length === worthAnotherPast) return indexes[0];
    }
    return undefined;
  }

  private pastOf(index: number): string {
    const known = this.pasts[index];
    if (known !== undefined) return known;
    const key = sharedKey(this.jobs[index]);
    const past = key === undefined ? '' : digestText(key);
    this.pasts[index] = past;
    return past;
  }
}

/** What a run shares with others of its worker; undefined where it shares nothing. */
function sharedKey(job: RunRequest): string | undefined {
  const past = pastKey(job);
  if (past !== undefined) return past;
  const recorded = job.isRecorded === true ? job : recordedFor(job);
  return recorded && recordingKey(recorded);
}
