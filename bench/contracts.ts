// What the page promises on a machine of two cores without a graphics card, and on one of four
// cores with a card: contract by contract, measured in real Chromium on the built page. Each
// contract can be measured alone; what was measured is kept with the load of the machine at that
// time, and docs/contracts.md is written from it. By hand:
//   node --import tsx bench/contracts.ts [P1 P3 ...]
//   O2O_ANGLE=vulkan taskset -c 0-3 node --import tsx bench/contracts.ts --card [P10 P11 ...]

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { serveBuiltPage } from '../test/browsers/built-page.ts';
import { launchChromium } from '../test/browsers/chromium.ts';
import { timesOf } from './cold-page.ts';
import {
  bundle, coldLoads, districtDay, fourWeeks, knownAnswers, longTasks, openLab, pictures, profiles,
  scripting, viewChanges, whileDragged,
} from './contract-measures.ts';
import { quantile, timesOfAnswers, timesOfFirstFigures, timesOfStops } from './page.ts';
import { growthOver } from './soak.ts';

/** Where a contract is measured: drawn by software on two cores, or by a graphics card. */
type Place = 'software' | 'card';

/** What is promised in one place: limits in the order of the measured numbers. */
interface Promised {
  readonly most?: readonly number[];
  readonly least?: readonly number[];
}

interface Contract {
  readonly says: string;
  readonly unit: string;
  readonly promised: Readonly<Partial<Record<Place, Promised>>>;
  /** Measured numbers, in the order of what is promised. */
  measure(page: Page, url: string): Promise<readonly number[]>;
}

/** What was measured when, and how busy the machine was just before. */
interface Finding {
  readonly values: readonly number[];
  readonly on: string;
  readonly loadBefore: number;
}

type Findings = Readonly<Record<Place, Readonly<Record<string, Finding>>>>;

const file = new URL('./contracts.json', import.meta.url);
const page = new URL('../docs/contracts.md', import.meta.url);
const soakMinutes = 30;

const most = (software: readonly number[], card?: readonly number[]): Contract['promised'] => ({
  software: { most: software },
  ...(card !== undefined && { card: { most: card } }),
});

const contracts: Readonly<Record<string, Contract>> = {
  P1: {
    says: 'From an empty cache at 10 Mbit/s to the home page’s sentence, p95', unit: 's',
    promised: most([3.5], [2]), measure: (_page, url) => coldLoads(url),
  },
  P2: {
    says: 'Scripts and styles, packed: first load; the map’s chunk; all', unit: 'kB',
    promised: most([220, 580, 1400]), measure: bundle,
  },
  P3: {
    says: 'A slider let go to the first figure, p95: warm; the first one of a visit', unit: 'ms',
    promised: most([100, 150], [100, 150]),
    measure: async (here, url) => {
      await openLab(here, url);
      const warm = quantile(await timesOfFirstFigures(here), 0.95);
      const cold: number[] = [];
      for (let i = 0; i < profiles; i++) cold.push((await timesOf(url)).firstFigure);
      return [warm, quantile(cold, 0.95)];
    },
  },
  P4: {
    says: 'New figures a second while a slider is dragged', unit: 'a second',
    promised: { software: { least: [2] }, card: { least: [5] } }, measure: whileDragged,
  },
  P5: {
    says: 'A day of riverside, 16 pairs with intervals, p50', unit: 's',
    promised: most([3], [3]),
    measure: async (here, url) => {
      await openLab(here, url);
      return [quantile(await timesOfAnswers(here), 0.5) / 1000];
    },
  },
  P6: {
    says: 'A day of the district, 16 pairs with intervals', unit: 's',
    promised: most([150], [60]),
    measure: async (here, url) => [(await districtDay(here, url)).whole],
  },
  P7: {
    says: 'The first interval of it, of 4 pairs', unit: 's', promised: most([40], [15]),
    measure: async (here, url) => [(await districtDay(here, url)).fourPairs],
  },
  P8: {
    says: 'Stopped to idle workers, p95', unit: 'ms', promised: most([200], [100]),
    measure: async (here, url) => {
      await openLab(here, url);
      return [quantile(await timesOfStops(here), 0.95)];
    },
  },
  P9: {
    says: 'Longest piece of work of the page’s own thread while it plays, p95', unit: 'ms',
    promised: most([100], [50]), measure: longTasks,
  },
  P10: {
    says: 'Pictures a second of a district (1,000 riders) that plays 60 times as fast',
    unit: 'a second', promised: { software: { least: [15] }, card: { least: [55] } },
    measure: (here, url) => pictures(here, url, 'district'),
  },
  P11: {
    says: 'Pictures a second of a metropolis (8,000 riders, on two maps) that plays 60 times as fast',
    unit: 'a second', promised: { card: { least: [30] } },
    measure: (here, url) => pictures(here, url, 'metropolis'),
  },
  P12: {
    says: 'Another view, from the click to the picture, p95', unit: 'ms',
    promised: most([200], [100]), measure: viewChanges,
  },
  P13: {
    says: `Heap after ${soakMinutes} minutes of play with changes, MB; growth over the last two `
      + 'thirds, %',
    unit: '', promised: most([600, 5]),
    measure: async () => {
      const { growth, megabytes } = await growthOver(soakMinutes);
      return [megabytes, growth * 100];
    },
  },
  P14: {
    says: 'An answer that was there before, p95', unit: 'ms', promised: most([300], [150]),
    measure: knownAnswers,
  },
  P15: {
    says: 'Scripting a picture on the page’s own thread, by trace: a metropolis at rest, playing '
      + 'and playing from near, a megacity likewise',
    unit: 'ms', promised: most([3, 3, 3, 3, 3, 3], [3, 3, 3, 3, 3, 3]),
    measure: async (here, url) => [
      ...await scripting(here, url, 'metropolis'), ...await scripting(here, url, 'megacity'),
    ],
  },
  P16: {
    says: 'With week 4 asked for: a day of riverside, 16 pairs, s; over a day alone; from there to '
      + 'four weeks of all pairs, s',
    unit: '', promised: most([3, 1.15, 60], [3, 1.15, 60]), measure: fourWeeks,
  },
};

async function measureAll(ids: readonly string[], place: Place): Promise<void> {
  const served = await serveBuiltPage();
  try {
    for (const id of ids) {
      const loadBefore = Math.round(loadavg()[0] * 10) / 10;
      const browser: Browser = await launchChromium();
      try {
        const here = await browser.newPage({
          viewport: { width: 1280, height: 720 }, locale: 'en-GB',
        });
        here.setDefaultTimeout(300_000);
        const found = await contracts[id].measure(here, served.url);
        const values = found.map(threeDigits);
        keep(place, id, { values, on: new Date().toISOString().slice(0, 10), loadBefore });
        process.stdout.write(`${id}: ${values.join(', ')} ${contracts[id].unit}\n`);
      } catch (error) {
        // One that cannot be measured must not keep the others from it.
        process.stderr.write(`${id}: ${String(error)}\n`);
        process.exitCode = 1;
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
}

/** Three digits, and of what is larger every whole one: 1405 kB are no 1410. */
function threeDigits(value: number): number {
  return Number(value.toPrecision(Math.max(3, Math.round(value).toFixed(0).length)));
}

function keep(place: Place, id: string, finding: Finding): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Findings;
  const all = { ...before, [place]: { ...before[place], [id]: finding } };
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
  writeFileSync(page, written(all));
}

function isKept({ most, least }: Promised, values: readonly number[]): boolean {
  return (most ?? []).every((limit, i) => values[i] <= limit)
    && (least ?? []).every((limit, i) => values[i] >= limit);
}

function tableOf(findings: Findings, place: Place): string {
  const rows = Object.entries(contracts).flatMap(([id, { says, promised, unit }]) => {
    const here = promised[place];
    if (here === undefined) return [];
    const told = (numbers: readonly number[]): string => (
      `${numbers.join(', ')}${unit === '' ? '' : ` ${unit}`}`
    );
    const bound = here.least === undefined ? '<=' : '>=';
    const limits = `${bound} ${told(here.most ?? here.least ?? [])}`;
    const found = findings[place][id];
    if (found === undefined) return [`| ${id} | ${says} | ${limits} | not measured | | | |`];
    const { values, on, loadBefore } = found;
    const kept = isKept(here, values) ? 'yes' : 'no';
    return [`| ${id} | ${says} | ${limits} | ${told(values)} | ${kept} | ${loadBefore} | ${on} |`];
  });
  return `| id | contract | promise | measured | kept | load | on |
| --- | --- | --- | --- | --- | ---: | --- |
${rows.join('\n')}`;
}

function written(findings: Findings): string {
  return `<!-- Written by bench/contracts.ts; do not edit. -->

# What the page promises 页面的承诺

Measured in Chromium on the built page, at 1280 by 720. The load is the machine's run queue in the
minute before: each unit above the number of cores makes times longer and pictures fewer, so that a
number of a busy machine is a bound, no measurement.

## Two cores, no graphics card

What everything is drawn with is the processor, which the simulation needs too; other work shares
it.

${tableOf(findings, 'software')}

## Four cores with a graphics card

The browser is held to four cores; pictures are drawn through Vulkan by the card of a server, which
is faster than that of a laptop: what is told here of pictures is what the page itself takes.

${tableOf(findings, 'card')}

\`node --import tsx bench/contracts.ts P3 P5\` measures these two anew, without ids all of them (P13
takes half an hour). On a machine with a card: \`O2O_ANGLE=vulkan node --import tsx
bench/contracts.ts --card\`.
`;
}

const { values: options, positionals: asked } = parseArgs({
  options: { card: { type: 'boolean' } }, allowPositionals: true,
});
const place: Place = options.card ? 'card' : 'software';
const possible = Object.keys(contracts).filter((id) => contracts[id].promised[place] !== undefined);
const unknown = asked.filter((id) => !possible.includes(id));
if (unknown.length > 0) throw new Error(`there is no contract ${unknown.join(', ')} (${place})`);
await measureAll(asked.length > 0 ? asked : possible, place);
