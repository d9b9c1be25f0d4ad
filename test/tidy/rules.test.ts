// The tidy rules on samples: each finds the fault that it is for, and leaves its good neighbour in
// peace.

import { describe, expect, it } from 'vitest';
import {
  codeLineCount, exportsAreNamed, filesAreShort, functionsAreShort, quantitiesNameTheirUnit,
} from './code-rules.ts';
import { findCircle, importGraph, unreachedFiles } from './import-graph.ts';
import {
  linesFit, namesAreKebabCase, noForeignPaths, noMarkers, oneTitle, opensWithComment,
  plainEndings,
} from './text-rules.ts';
import type { Rule } from './text-rules.ts';
import { engineNamesNoVertical } from './vertical-names.ts';

type Sample = readonly [title: string, rule: Rule, path: string, bad: string, good: string];

const longBody = '  count += 1;\n'.repeat(60);
const shortBody = '  count += 1;\n'.repeat(50);
const longFile = 'count();\n'.repeat(401);
const marker = 'TO' + 'DO';
const machinePath = '/ro' + 'ot/data';

const SAMPLES: readonly Sample[] = [
  ['first comment', opensWithComment, 'cli/a.ts', 'const a = 1;', '// What this is.\nconst a = 1;'],
  ['first comment, not a switch', opensWithComment, 'cli/a.ts', '// eslint-disable\n', '// It is.'],
  ['line length', linesFit, 'cli/a.ts', `const a = ${'1 + '.repeat(30)}1;`, 'const a = 1;'],
  ['line length of data', linesFit, 'cli/a.ts', `f('${'a'.repeat(99)}' + b)`,
    `  en: '${'a'.repeat(120)}',`],
  ['marker', noMarkers, 'cli/a.ts', `// ${marker}: later`, '// This is done.'],
  ['machine path', noForeignPaths, 'README.md', `see ${machinePath}`, 'see ../shared/data'],
  ['titles', oneTitle, 'README.md', '# One\n# Two\n', '# One\n```sh\n# a comment\n```\n## Part\n'],
  ['no title', oneTitle, 'docs/model.md', 'words\n', '# Model\n'],
  ['tab', plainEndings, 'cli/a.ts', '\tconst a = 1;\n', '  const a = 1;\n'],
  ['blank at end', plainEndings, 'cli/a.ts', 'const a = 1; \n', 'const a = 1;\n'],
  ['last newline', plainEndings, 'cli/a.ts', 'const a = 1;', 'const a = 1;\n'],
  ['function length', functionsAreShort, 'cli/a.ts', `function a() {\n${longBody}}`,
    `function a() {\n${shortBody}}`],
  ['arrow length', functionsAreShort, 'web/a.tsx', `const a = () => {\n${longBody}};`,
    `describe('x', () => {\n${longBody}});`],
  ['table in a function', functionsAreShort, 'cli/a.ts', `function a() {\n${longBody}}`,
    `function a() {\n  return [\n${'    1,\n'.repeat(90)}  ];\n}`],
  ['file length', filesAreShort, 'cli/a.ts', longFile, `const a = [\n${'  1,\n'.repeat(500)}];`],
  ['style length', filesAreShort, 'web/a.css', 'a{}\n'.repeat(401), 'a{}\n'.repeat(400)],
  ['unit', quantitiesNameTheirUnit, 'sim-core/world/a.ts', 'const price = 3;',
    'const priceFen = 3;'],
  ['unit of a parameter', quantitiesNameTheirUnit, 'sim-core/world/a.ts',
    'function a(delay: number) {}', 'function a(delay: () => number) {}'],
  ['unit of a field', quantitiesNameTheirUnit, 'sim-core/world/a.ts',
    'interface A { readonly distance: Metres }', 'interface A { readonly distance: Float64Array }'],
  ['star export', exportsAreNamed, 'cli/a.ts', "export * from './b.ts';",
    "export { b } from './b.ts';"],
  ['id of a vertical', engineNamesNoVertical, 'sim-core/process/a.ts', "if (id === 'grocery') f();",
    "if (id === 'groceries') f();"],
  ['lever of a vertical', engineNamesNoVertical, 'sim-core/metrics/a.ts', "f('retail.level');",
    "f('merchant.level');"],
  ['figure by a template', engineNamesNoVertical, 'sim-core/run/a.ts', 'f(`home.${name}`);',
    'f(`${id}.${name}`);'],
  ['folder of a vertical', engineNamesNoVertical, 'sim-core/run/a.ts',
    "import { food } from '../verticals/food/index.ts';",
    "import { verticals } from '../verticals/index.ts';"],
  ['vertical that it does not stand on', engineNamesNoVertical, 'sim-core/verticals/health/a.ts',
    "import { grocery } from '../grocery/index.ts';",
    "import { retail } from '../retail/index.ts';"],
];

describe('a rule', () => {
  it.each(SAMPLES)('finds and lets pass: %s', (_title, rule, path, bad, good) => {
    expect(rule({ path, text: bad })).not.toEqual([]);
    expect(rule({ path, text: good })).toEqual([]);
  });

  it.each(['cli/readOrders.ts', 'cli/Read.ts', 'web/utils.ts', 'cli/helpers.ts', 'common/a.ts',
    'sim-core/MyFolder/a.ts'])('refuses the name %s', (path) => {
    expect(namesAreKebabCase({ path, text: '' })).not.toEqual([]);
  });

  it.each(['README.md', 'cli/read-orders.ts', 'test/web/lab.e2e.test.ts', '.ci/test.js',
    'scenarios/policies/rain-bonus.json'])('accepts the name %s', (path) => {
    expect(namesAreKebabCase({ path, text: '' })).toEqual([]);
  });

  it('counts code, not tables', () => {
    const text = `const a = [\n${'  1,\n'.repeat(98)}];\nconst b = 1;\n`;
    expect(codeLineCount({ path: 'cli/a.ts', text })).toBe(1);
  });
});

describe('the import graph', () => {
  const file = (path: string, text: string) => ({ path, text });

  it('finds a file that nobody imports', () => {
    const graph = importGraph([
      file('cli/o2o.ts', "import { a } from './a.ts'; new URL('./worker.ts', import.meta.url);"),
      file('cli/a.ts', 'export const a = 1;'),
      file('cli/worker.ts', 'postMessage(1);'),
      file('cli/forgotten.ts', 'export const b = 1;'),
    ]);
    expect(unreachedFiles(graph, ['cli/o2o.ts'])).toEqual(['cli/forgotten.ts']);
  });

  it('finds a circle, of values or of types', () => {
    const a = file('cli/a.ts', "import { b } from './b.ts'; export const a = b;");
    const byValue = file('cli/b.ts', "import { a } from './a.ts'; export const b = a;");
    const byType = file('cli/b.ts', "import type { A } from './a.ts'; export const b = 1;");
    expect(findCircle(importGraph([a, byValue]))).toEqual(['cli/a.ts', 'cli/b.ts', 'cli/a.ts']);
    expect(findCircle(importGraph([a, byType]))).toEqual(['cli/a.ts', 'cli/b.ts', 'cli/a.ts']);
  });

  it('follows the scripts of a page', () => {
    const graph = importGraph([
      file('web/index.html', '<script type="module" src="./main.tsx"></script>'),
      file('web/main.tsx', "import './look.css';"),
    ]);
    expect(unreachedFiles(graph, ['web/index.html'])).toEqual([]);
  });
});
