// One part of a verification's rows, computed in one process without the command line's pool, so
// that a machine with many cores, or several machines, can share the work:
//
//   for i in $(seq 0 15); do
//     node --import tsx test/verify/part.ts coverage-days $i 16 rows-$i.json &
//   done; wait
//   npm run verify -- --take rows-*.json
//
// It needs sim-core, scenarios and this folder only, and bundles into one file:
//   npx esbuild test/verify/part.ts --bundle --platform=node --format=esm --outfile=part.mjs

import { writeFileSync } from 'node:fs';
import { CityShelf } from '../../sim-core/run/city-shelf.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import type { Row } from './rows.ts';
import { verifications } from './verifications.ts';

const [id, index, of, file] = process.argv.slice(2);
const verification = verifications.find((each) => each.id === id);
const [part, parts] = [Number(index), Number(of)];
if (verification === undefined || !(part >= 0 && part < parts) || file === undefined) {
  const known = verifications.map((each) => each.id).join(', ');
  process.stderr.write(`usage: part.ts VERIFICATION INDEX OF FILE, 0 <= INDEX < OF; ${known}\n`);
  process.exitCode = 2;
} else {
  const shelf = new CityShelf();
  const rows: Row[] = [];
  for (const [place, key] of verification.keys.entries()) {
    if (place % parts !== part) continue;
    const figures = await verification.compute(key, (request) => (
      Promise.resolve(runScenario(request, shelf.take(request.scenario)))
    ));
    rows.push({ key, engine: engineVersion, figures });
  }
  writeFileSync(file, JSON.stringify({ id, rows }));
}
