// Style as a test: reads every file of the repository and says, with file and line, where a habit
// of the house was left. The rules themselves are tried on bad samples in rules.test.ts.

import { describe, expect, it } from 'vitest';
import { importProblem } from '../../.ci/layers.js';
import { engineSources, engineTests, testsInWaiting } from '../../.ci/proven.js';
import { slowTests } from '../../.ci/slow-tests.js';
import {
  exportsAreNamed, filesAreShort, functionsAreShort, quantitiesNameTheirUnit,
} from './code-rules.ts';
import { findCircle, importGraph, unreachedFiles } from './import-graph.ts';
import { readSourceFiles } from './source-files.ts';
import {
  linesFit, namesAreKebabCase, noForeignPaths, noMarkers, oneTitle, opensWithComment,
  plainEndings,
} from './text-rules.ts';
import type { Rule } from './text-rules.ts';
import { engineNamesNoVertical } from './vertical-names.ts';

const files = readSourceFiles();
const graph = importGraph(files);

/** Where programs begin; every other file must be reached from one of these. */
const ENTRIES = [
  'bench/calibration.ts',
  'bench/contracts.ts',
  'bench/expected.ts',
  'bench/index.ts',
  'bench/lessons.ts',
  'bench/questions.ts',
  'bench/sensitivity.ts',
  'bench/soak.ts',
  'bench/gallery.ts',
  'bench/starts.ts',
  'bench/validation.ts',
  'cli/generate-docs.ts',
  'cli/o2o.ts',
  'eslint.config.js',
  'scenarios/files.ts',
  'scenarios/experiments.ts',
  'sim-core/index.ts',
  'test/browsers/prepare.ts',
  'test/engine-check/index.html',
  'test/lessons/list-words.ts',
  'test/verify/coverage/table.ts',
  'test/verify/index.ts',
  'test/verify/part.ts',
  'vite.config.ts',
  'web/index.html',
];

const RULES: Readonly<Record<string, Rule>> = {
  'names are kebab-case and say something': namesAreKebabCase,
  'a file opens with a comment': opensWithComment,
  'lines fit in 100 columns': linesFit,
  'no markers': noMarkers,
  'no paths of one machine': noForeignPaths,
  'a document has one title': oneTitle,
  'plain line ends': plainEndings,
  'functions have at most 60 lines': functionsAreShort,
  'files have at most 400 lines': filesAreShort,
  'quantities name their unit': quantitiesNameTheirUnit,
  'exports are named': exportsAreNamed,
  'the engine names no vertical': engineNamesNoVertical,
};

describe('every file', () => {
  it.each(Object.entries(RULES))('%s', (_title, rule) => {
    const found = files.flatMap((file) =>
      rule(file).map((problem) => `${file.path}: ${problem}`));
    expect(found).toEqual([]);
  });
});

describe('imports', () => {
  it('point one way', () => {
    const found = [...graph.loads].flatMap(([from, targets]) =>
      targets.flatMap((to) => {
        const problem = importProblem(from, to);
        return problem === undefined ? [] : [`${from}: ${problem}`];
      }));
    expect(found).toEqual([]);
  });

  it('do not go in a circle', () => {
    expect(findCircle(graph)).toBeUndefined();
  });

  it('reach every file', () => {
    const tests = files.map(({ path }) => path).filter((path) => /\.test\.tsx?$/.test(path));
    const commands = files.map(({ path }) => path).filter((path) => /^\.ci\/.*\.js$/.test(path));
    expect(unreachedFiles(graph, [...ENTRIES, ...tests, ...commands])).toEqual([]);
  });

  it('leave nothing in web/ that the page does not load', () => {
    const idle = unreachedFiles(graph, ['web/index.html']);
    expect(idle.filter((path) => path.startsWith('web/'))).toEqual([]);
  });
});

it('the slow tests that `npm run check` leaves out exist', () => {
  const known = new Set(files.map(({ path }) => path));
  expect(slowTests.filter((path) => !known.has(path))).toEqual([]);
});

it('slow tests that go by turns depend on nothing but the sources of which they are proven', () => {
  const isSource = (path: string): boolean => (
    engineSources.some((source) => path === source || path.startsWith(`${source}/`))
  );
  // What they reach over any number of imports is what the graph does not leave unreached.
  const unreached = new Set(unreachedFiles(graph, engineTests));
  const beyond = files.map(({ path }) => path)
    .filter((path) => graph.loads.has(path) && !unreached.has(path) && !isSource(path));
  expect(beyond).toEqual([]);
  expect(engineTests.length).toBeGreaterThan(30);
  expect(testsInWaiting({ TRY_ALL: '1' })).toEqual([]);
  expect(testsInWaiting({}).length).toBeLessThanOrEqual(engineTests.length * 2 / 3);
});
