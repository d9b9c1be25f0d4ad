// A program of its own for bench/services.ts: runs a day of the metropolis twice for each word it
// is given, with meals alone or with all services, and prints what riders brought and the faster
// day.

import { presets } from '../scenarios/index.ts';
import { BuiltCity, noChange, verticals } from '../sim-core/index.ts';
import { processorSeconds } from './harness.ts';

/** Of the faster of two days; seconds are the process's own processor time. */
export interface ServicesRun {
  readonly ridden: number;
  readonly seconds: number;
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
    return processorSeconds(() => {
      while (built.step());
    });
  });
  return { ridden, seconds: Math.min(...days) };
}

process.stdout.write(JSON.stringify(process.argv.slice(2).map(measure)));
