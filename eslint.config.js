// Lint holds what the compiler cannot: the direction of imports, and in sim-core everything that
// could make two machines, two engines or two cities in one process give different answers.
// Layout is nobody's business here; test/tidy holds sizes and names.

import tseslint from 'typescript-eslint';
import { houseRules } from './.ci/lint-rules.js';

const EXACT_MATH = 'sqrt|abs|floor|ceil|min|max|round|trunc|imul|fround|clz32|sign|[A-Z0-9_]+';

const inEveryFile = [
  { selector: 'TSEnumDeclaration', message: 'No enums: use an `as const` object.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'No namespaces: use modules.' },
  { selector: 'ExportAllDeclaration', message: 'No `export *`: name what is exported.' },
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only.',
};

const determinism = [
  {
    selector: `MemberExpression[object.name="Math"][property.name!=/^(${EXACT_MATH})$/]`,
    message: 'This function differs between JavaScript engines: use kernel/math.ts.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][computed=true]',
    message: 'Name the function of Math, so that the check can see it.',
  },
  {
    selector: 'VariableDeclarator[init.name="Math"]',
    message: 'Name the function of Math where it is used, so that the check can see it.',
  },
  {
    selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
    message: '`**` differs between JavaScript engines: use pow of kernel/math.ts.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]',
    message: 'What depends on a locale differs between machines.',
  },
  { selector: 'ForInStatement', message: 'for-in has no order to rely on: use a list.' },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > '
      + 'VariableDeclaration[kind!="const"]',
    message: 'State in a module is shared by two cities of one process: keep it in the city.',
  },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > '
      + 'VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]',
    message: 'A module-level collection that is filled later is shared state.',
  },
];

const typedArrayScratch = {
  selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > '
    + 'VariableDeclarator > '
    + 'NewExpression[callee.name=/^(Big)?(Int|Uint|Float)\\d+(Clamped)?Array$/]'
    + '[arguments.0.type!="ArrayExpression"]',
  message: 'Module-level scratch is shared by two cities of one process: keep it in the city.',
};

const noAllocation = [
  {
    selector: 'SpreadElement',
    message: 'process/ allocates nothing after the city is built: no spreads.',
  },
  {
    selector: 'NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/]',
    message: 'process/ keeps sets as dense index lists: order is explicit and nothing allocates.',
  },
  {
    selector: 'CallExpression[callee.property.name='
      + '/^(forEach|map|filter|reduce|flatMap|entries|keys|values|toSorted)$/]',
    message: 'process/ uses plain loops: array methods allocate, and sets hide their order.',
  },
];

const UNKNOWN_TO_THE_ENGINE = [
  'Date', 'performance', 'Intl', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
  'requestAnimationFrame', 'requestIdleCallback', 'fetch', 'XMLHttpRequest', 'WebSocket',
  'console', 'globalThis', 'window', 'self', 'document', 'navigator', 'localStorage',
  'sessionStorage', 'indexedDB', 'crypto', 'process', 'Buffer', 'require', 'Worker',
  'MessageChannel', 'postMessage', 'eval', 'Function', 'WeakRef', 'FinalizationRegistry',
];

const restrictedSyntax = (...selectors) => ['error', ...selectors.flat()];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'artifacts/', 'shared/'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js'],
    plugins: { '@typescript-eslint': tseslint.plugin, house: houseRules },
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2023, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/import-direction': 'error',
      'house/import-ending': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description' },
      ],
      'no-unused-expressions': 'error',
      'no-restricted-syntax': restrictedSyntax(inEveryFile, noDefaultExport),
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-loss-of-precision': 'error',
      'use-isnan': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['eslint.config.js', 'vite.config.ts'],
    rules: { 'no-restricted-syntax': restrictedSyntax(inEveryFile) },
  },
  {
    files: ['sim-core/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      'no-restricted-globals': [
        'error',
        ...UNKNOWN_TO_THE_ENGINE.map((name) => ({
          name,
          message: 'sim-core knows no clock, no screen, no network and no machine.',
        })),
      ],
      'no-restricted-syntax': restrictedSyntax(
        inEveryFile, noDefaultExport, determinism, typedArrayScratch,
      ),
    },
  },
  {
    // Constant tables (powers of two and the like) are filled once, in the kernel.
    files: ['sim-core/kernel/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrictedSyntax(inEveryFile, noDefaultExport, determinism),
    },
  },
  {
    // What runs while a city runs; assembling one is the last thing that may allocate.
    files: [
      'sim-core/process/**/*.ts',
      'sim-core/verticals/fulfilment/**/*.ts',
      'sim-core/verticals/*/stages.ts',
    ],
    ignores: ['sim-core/process/assemble.ts'],
    rules: {
      'no-restricted-syntax': restrictedSyntax(
        inEveryFile, noDefaultExport, determinism, typedArrayScratch, noAllocation,
      ),
    },
  },
);
