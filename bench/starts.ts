// `npm run starts -- riverside district`: makes the settled starts of presets anew, all that are
// named, and writes their files. It takes from a minute for a small city to ten for a metropolis.

import { writeFileSync } from 'node:fs';
import { starts } from '../scenarios/starts/index.ts';
import { startFile } from '../scenarios/starts/make.ts';

const asked = process.argv.slice(2);
const known = Object.keys(starts);
const unknown = asked.filter((id) => !known.includes(id));
if (asked.length === 0 || unknown.length > 0) {
  process.stderr.write(`Name the presets to be settled: ${known.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const id of asked) {
    writeFileSync(new URL(`../scenarios/starts/${id}.ts`, import.meta.url), startFile(id));
    process.stdout.write(`${id} is settled\n`);
  }
}
