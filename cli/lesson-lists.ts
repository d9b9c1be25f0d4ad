// The lists of what lessons there are and of the policies that they name, as source: explicit, so
// that a page fetches each lesson by itself, and written from the files, so that whoever adds a
// lesson writes no code.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../scenarios/', import.meta.url);

/** Source by file in `scenarios/lessons/`. */
export function lessonLists(): Readonly<Record<string, string>> {
  return { 'listed-lessons.ts': listedLessons(), 'listed-policies.ts': listedPolicies() };
}

/** Writes both where they have changed. */
export function writeLessonLists(): void {
  for (const [name, source] of Object.entries(lessonLists())) {
    const file = new URL(`lessons/${name}`, folder);
    if (readFileSync(file, 'utf8') !== source) writeFileSync(file, source);
  }
}

/** Ids of the lesson files, in the order of their numbers. */
export function lessonIds(): string[] {
  return readdirSync(new URL('lessons/files/', folder))
    .map((name) => ({ id: name.replace('.json', ''), ...readJson<Named>(`lessons/files/${name}`) }))
    .sort((one, other) => one.number - other.number)
    .map(({ id }) => id);
}

interface Named {
  readonly number: number;
}

function listedLessons(): string {
  const entries = lessonIds().map((id) => `  {
    id: '${id}',
    number: ${readJson<Named>(`lessons/files/${id}.json`).number},
    file: () => import('./files/${id}.json'),
    answers: () => import('./answers/${id}.json'),
  },
`);
  return `// Made by \`npm run lessons\` from the files of lessons; do not edit.

export const listedLessons = [
${entries.join('')}] as const;
`;
}

interface Trials {
  readonly predict: { readonly policy: unknown };
  readonly transfer: { readonly policy: unknown };
}

/** What lessons name and what that builds on. */
function listedPolicies(): string {
  const named = lessonIds().flatMap((id) => {
    const { predict, transfer } = readJson<Trials>(`lessons/files/${id}.json`);
    return [predict.policy, transfer.policy].filter((policy) => typeof policy === 'string');
  });
  const all = new Set(named.flatMap(withBaselines));
  const files = [...all].sort().map((file) => ({ file, name: variableOf(file) }));
  return `// Made by \`npm run lessons\` from the files of lessons; do not edit.

${files.map(({ file, name }) => (
    `import ${name}
  from '../policies/${file}' with { type: 'json' };
`
  )).join('')}
/** By the name of the file. */
export const listedPolicies: Readonly<Record<string, unknown>> = {
${files.map(({ file, name }) => `  '${file}': ${name},\n`).join('')}};
`;
}

function withBaselines(file: string): string[] {
  const { baseline = 'defaults' } = readJson<{ readonly baseline?: string }>(`policies/${file}`);
  return baseline === 'defaults' ? [file] : [file, ...withBaselines(baseline)];
}

function variableOf(file: string): string {
  return file.replace('.json', '').replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;
}
