// Prints how often intervals cover, what is claimed where there is nothing, and how often an effect
// of twice the smallest that matters is claimed, how seldom who watches is misled, and how often
// seeds drawn again cover. A word chooses one of the tables:
//
//   node --import tsx test/verify/coverage/table.ts [TABLE] [BLOCKS]
//
// where TABLE is coverage, equals, power, watched or drawn.

import { claimedBetweenEquals, coverageOf, drawnAgainOn, power, watchedOn } from './coverage-of.ts';
import { armNames } from './seed-days.ts';

const [asked = 'all', blocks = '1000'] = process.argv.slice(2);
const count = Number(blocks);
const sizes = [8, 16, 32];
const watchedFigures = [
  'orders.placed', 'platform.profit', 'delivery.on-time-share', 'rider.hourly-earnings',
];
/** Medians, shares and Gini indices. */
const drawnFigures = [
  'delivery.time-median', 'delivery.time-p90', 'delivery.time-p95', 'delivery.on-time-share',
  'delivery.very-late-share', 'orders.undelivered-share', 'merchant.sales-gini',
  'rider.hourly-p10', 'rider.hourly-gini', 'platform.profit',
];

function percent(value: number): string {
  return (Number.isNaN(value) ? '-' : (100 * value).toFixed(1)).padStart(8);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (asked === 'all' || asked === 'coverage') {
  for (const arm of armNames) {
    for (const n of sizes) {
      const { figures, falselyClaimed } = coverageOf(arm, n, count);
      say(`${arm}, ${n} seeds; falsely claimed in ${percent(falselyClaimed).trim()} %`);
      say(`${''.padEnd(32)}   plain  honest refused`);
      for (const { figure, plain, honest, refused } of figures) {
        say(`${figure.padEnd(32)}${percent(plain)}${percent(honest)}${percent(refused)}`);
      }
    }
  }
}
if (asked === 'all' || asked === 'equals') {
  for (const n of sizes) {
    const claimed = claimedBetweenEquals(n, count);
    say(`equals on seeds of their own, ${n}: claimed in ${percent(claimed)}`);
  }
}
if (asked === 'all' || asked === 'power') {
  for (const arm of armNames.filter((each) => each !== 'default')) {
    say(`${arm}, 16 seeds: an effect of twice the smallest is claimed in`);
    for (const [figure, share] of power(arm, 16, count)) {
      say(`${figure.padEnd(32)}${percent(share)}`);
    }
  }
}
if (asked === 'all' || asked === 'watched') {
  say(`${'dearer delivery, looked at on 8 to 48 seeds'.padEnd(44)}    held   plain   wider`);
  for (const figure of watchedFigures) {
    const { held, heldByPlain, wider } = watchedOn(figure, 8, 48, count);
    say(`${figure.padEnd(44)}${percent(held)}${percent(heldByPlain)}${percent(wider)}`);
  }
}
if (asked === 'all' || asked === 'drawn') {
  for (const arm of ['rain-bonus', 'dearer-delivery'] as const) {
    say(`${`${arm}, 32 seeds, drawn again`.padEnd(44)}    held   wider refused`);
    for (const figure of drawnFigures) {
      const { held, wider, refused } = drawnAgainOn(figure, arm, 32, count, 399);
      say(`${figure.padEnd(44)}${percent(held)}${percent(wider)}${percent(refused)}`);
    }
  }
}
