// Every ban of eslint.config.js is fed a line that it must refuse, and near it one that it must let
// pass. A ban that never fires would otherwise look the same as code without faults.

import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** Rules that need types look the file up in the project; these snippets have no file there. */
const withoutTypes = new ESLint({
  overrideConfig: {
    files: ['sim-core/**/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-for-in-array': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
});

/** Sentences of all that ESLint has against a text, as if it stood in the file. */
async function complaints(filePath: string, code: string, linter = withoutTypes): Promise<string> {
  const [result] = await linter.lintText(code, { filePath });
  return (result?.messages ?? []).map((found) => `${found.ruleId}: ${found.message}`).join('\n');
}

type Sample = readonly [file: string, code: string, expected: RegExp];

const core = 'sim-core/world/sample.ts';
const step = 'sim-core/process/sample.ts';

const BANNED: readonly Sample[] = [
  [core, 'export const a = (x: number) => Math.exp(x);', /kernel\/math/],
  [core, 'export const a = (x: number) => Math.pow(x, 2);', /kernel\/math/],
  [core, 'export const a = (x: number) => Math.hypot(x, 2);', /kernel\/math/],
  [core, 'export const a = () => Math.random();', /kernel\/math/],
  [core, "export const a = (x: number) => Math['cos'](x);", /Name the function/],
  [core, 'const { exp } = Math;\nexport const a = exp;', /Name the function/],
  [core, 'export const a = (x: number) => x ** 2;', /differs between JavaScript engines/],
  [core, 'export const a = (x: number) => { x **= 2; return x; };', /differs between/],
  [core, 'export const a = () => Date.now();', /no clock/],
  [core, 'export const a = () => new Date();', /no clock/],
  [core, 'export const a = () => performance.now();', /no clock/],
  [core, "export const a = new Intl.NumberFormat('en');", /no clock/],
  [core, 'export const a = () => setTimeout(() => {}, 1);', /no clock/],
  [core, "export const a = () => fetch('x');", /no clock/],
  [core, "export const a = () => console.log('x');", /no clock/],
  [core, 'export const a = () => globalThis;', /no clock/],
  [core, 'export const a = () => document.title;', /no clock/],
  [core, 'export const a = (x: number) => x.toLocaleString();', /locale/],
  [core, "export const a = (x: string) => x.localeCompare('b');", /locale/],
  [core, 'export const a = (x: object) => { for (const k in x) return k; return 0; };', /for-in/],
  [core, 'let count = 0;\nexport const a = () => ++count;', /State in a module/],
  [core, 'export let count = 0;', /State in a module/],
  [core, 'const seen = new Map<string, number>();\nexport const a = seen;', /shared state/],
  [core, 'const scratch = new Float64Array(9);\nexport const a = scratch;', /scratch/],
  [core, 'export default 1;', /Named exports/],
  [core, "export * from './city.ts';", /export \*/],
  [core, 'export enum Stage { placed }', /enums/],
  [core, 'export const a = (x: any) => x as number;', /no-explicit-any/],
  [core, "import { a } from './city';\nexport const b = a;", /import-ending/],
  [step, 'export const a = (x: number[]) => [...x];', /no spreads/],
  [step, 'export const a = () => new Set([1]);', /dense index/],
  [step, 'export const a = (x: number[]) => x.map((y) => y);', /plain loops/],
  ['cli/sample.ts', 'export default 1;', /Named exports/],
  ['web/sample.tsx', 'export const a = (x: any) => x;', /no-explicit-any/],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  [core, 'export const a = (x: number) => Math.sqrt(Math.abs(x)) + Math.imul(3, 4) * Math.PI;'],
  [core, 'export const a = new Float64Array([1, 2, 3]);'],
  [core, 'export function a(): number { let sum = 0; sum += 1; return sum; }'],
  ['sim-core/kernel/sample.ts', 'const table = new Float64Array(9);\nexport const a = table;'],
  ['cli/sample.ts', 'export const a = () => Date.now();'],
  ['vite.config.ts', 'export default {};'],
];

const WRONG_WAY: readonly (readonly [from: string, to: string])[] = [
  ['sim-core/kernel/a.ts', '../world/city.ts'],
  ['sim-core/world/a.ts', '../decide/accept-offer.ts'],
  ['sim-core/decide/a.ts', '../world/city.ts'],
  ['sim-core/policy/a.ts', '../world/city.ts'],
  ['sim-core/policy/a.ts', '../process/offer.ts'],
  ['sim-core/dispatch/a.ts', '../process/offer.ts'],
  ['sim-core/process/a.ts', '../metrics/metric.ts'],
  ['sim-core/metrics/a.ts', '../run/engine.ts'],
  ['sim-core/run/a.ts', '../../scenarios/scenario.ts'],
  ['scenarios/a.ts', '../web/main.tsx'],
  ['sim-core/world/a.ts', '../index.ts'],
  ['scenarios/a.ts', '../sim-core/workbench.ts'],
  ['cli/a.ts', '../sim-core/workbench.ts'],
  ['web/a.ts', '../sim-core/workbench.ts'],
  ['web/a.ts', '../cli/o2o.ts'],
  ['cli/a.ts', '../bench/index.ts'],
  ['bench/a.ts', '../test/web/page.ts'],
  ['sim-core/run/a.ts', 'node:worker_threads'],
  ['sim-core/run/a.ts', 'comlink'],
  ['sim-core/world/a.ts', 'zod'],
  ['scenarios/a.ts', 'react'],
  ['web/a.ts', 'node:fs'],
];

const RIGHT_WAY: readonly (readonly [from: string, to: string])[] = [
  ['sim-core/kernel/a.ts', './units.ts'],
  ['sim-core/kernel/a.ts', 'seedrandom'],
  ['sim-core/world/a.ts', '../policy/policy.ts'],
  ['sim-core/process/a.ts', '../decide/accept-offer.ts'],
  ['sim-core/run/a.ts', '../metrics/metric.ts'],
  ['scenarios/a.ts', 'zod'],
  ['scenarios/a.ts', '../sim-core/index.ts'],
  ['web/a.ts', '../sim-core/index.ts'],
  ['web/a.ts', '../sim-core/screen.ts'],
  ['cli/a.ts', '../sim-core/benchmark.ts'],
  ['bench/a.ts', '../sim-core/workbench.ts'],
  ['web/a.ts', 'react'],
  ['cli/a.ts', 'node:fs'],
  ['bench/a.ts', '../test/browsers/built-page.ts'],
  ['test/kernel/a.ts', '../../sim-core/kernel/math.ts'],
];

describe('bans fire', () => {
  it.each(BANNED)('%s: %s', async (file, code, expected) => {
    expect(await complaints(file, code)).toMatch(expected);
  });
});

describe('what is right passes', () => {
  it.each(ALLOWED)('%s: %s', async (file, code) => {
    expect(await complaints(file, code)).toBe('');
  });
});

describe('imports point one way', () => {
  it.each(WRONG_WAY)('%s may not import %s', async (from, to) => {
    const code = `import { a } from '${to}';\nexport const b = a;`;
    expect(await complaints(from, code)).toContain('house/import-direction');
  });

  it.each(RIGHT_WAY)('%s may import %s', async (from, to) => {
    const code = `import { a } from '${to}';\nexport const b = a;`;
    expect(await complaints(from, code)).toBe('');
  });
});

describe('sim-core is entered by its doors', () => {
  const deep = '../sim-core/world/city.ts';
  const forms = [
    `import { a } from '${deep}';\nexport const b = a;`,
    `import type { A } from '${deep}';\nexport type B = A;`,
    `export { a } from '${deep}';`,
    `export const a = () => import('${deep}');`,
    `export type A = import('${deep}').City;`,
  ];

  it.each(['cli', 'web', 'scenarios', 'bench'].flatMap((folder) =>
    forms.map((code) => [folder, code] as const)))('%s may not: %s', async (folder, code) => {
    expect(await complaints(`${folder}/a.ts`, code)).toMatch(/import-direction.*doors/);
  });
});

describe('a switch over a union names every case', () => {
  it('and says which one is missing', async () => {
    const code = [
      "export function a(side: 'left' | 'right'): number {",
      '  switch (side) {',
      "    case 'left': return 1;",
      '  }',
      '  return 0;',
      '}',
    ].join('\n');
    const found = await complaints('sim-core/kernel/units.ts', code, new ESLint());
    expect(found).toContain('switch-exhaustiveness-check');
  });
});
