// A program of its own for bench/services.ts: runs a day of the metropolis twice for each word it
// is given, with meals alone or with all services, and prints what riders brought and what the
// faster day took.

import { presets } from '../scenarios/index.ts';
import { BuiltCity, noChange, verticals } from '../sim-core/index.ts';
import { processorSeconds } from './harness.ts';

/** Of the faster of two days. */
export interface ServicesRun {
  readonly ridden: number;
  /** The process's own processor time. */
  readonly seconds: number;
  /** By the clock, in which others who share the machine take their part. */
  readonly clockSeconds: number;
}

const everything = verticals.map(({ id }) => id);

function measure(word: string): ServicesRun {
  let ridden = 0;
  const scenario = { ...presets.metropolis, verticals: word === 'all' ? everything : ['food'] };
  const built = new BuiltCity(scenario, {
    observers: [{
      orderDelivered: (_order, rider) => {
        if (rider >= 0) ridden++;
      },
    }],
  });
  const days = [1, 2].map(() => {
    ridden = 0;
    built.begin(noChange, 7);
    const startedAt = performance.now();
    const seconds = processorSeconds(() => {
      while (built.step());
    });
    return { seconds, clockSeconds: (performance.now() - startedAt) / 1000 };
  });
  return {
    ridden,
    seconds: Math.min(...days.map(({ seconds }) => seconds)),
    clockSeconds: Math.min(...days.map(({ clockSeconds }) => clockSeconds)),
  };
}

process.stdout.write(JSON.stringify(process.argv.slice(2).map(measure)));
