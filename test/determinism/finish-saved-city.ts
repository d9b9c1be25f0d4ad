// A program of its own: takes a toy city saved by another process, goes on from there to the end of
// its days, and prints what it found. Arguments: the image's file, then settings, seed and what is
// otherwise than in the toy scenario as JSON.

import { readFileSync } from 'node:fs';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const [file, request] = process.argv.slice(2);
const { set, seed, scenario } = JSON.parse(request);
const bytes = readFileSync(file);
const built = new BuiltCity({ ...toyScenario, ...scenario });
const image = new Uint8Array(bytes).buffer;
built.restore(image, policyOf(set), seed);
const result = built.finish();
process.stdout.write(JSON.stringify({ ...result, tally: Array.from(result.tally) }));
