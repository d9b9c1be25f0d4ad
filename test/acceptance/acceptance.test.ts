// The list of what the page has to fulfil, against the tests: every criterion is in a test's title
// or says why not, and every id in a title is a criterion. docs/acceptance.md is made from both;
// UPDATE_GOLDEN=1 writes it anew.

import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from '../tidy/code-rules.ts';
import { readSourceFiles } from '../tidy/source-files.ts';
import { criteria } from './criteria.ts';

const idForm = /\bAC-[A-Z]\d\b/g;
const page = new URL('../../docs/acceptance.md', import.meta.url);

/** Which tests carry an id, as `file: title`; a group's id holds for the tests in it. */
function titlesById(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const tests = readSourceFiles().filter(({ path }) => /^test\/.*\.test\.ts$/.test(path));
  for (const file of tests.filter(({ text }) => text.includes('AC-'))) {
    const visit = (node: ts.Node): void => {
      const title = titleOf(node);
      for (const [id] of title?.matchAll(idForm) ?? []) {
        found.set(id, [...found.get(id) ?? [], `${file.path}: ${title}`]);
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
  }
  return found;
}

/** The title of a test or of a group of tests. */
function titleOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !/^(it|describe)\b/.test(node.expression.getText())) return;
  const [first] = node.arguments;
  if (first === undefined) return undefined;
  return ts.isStringLiteralLike(first) ? first.text : first.getText().replaceAll('`', '');
}

const titles = titlesById();

describe('acceptance', () => {
  it('has each criterion once', () => {
    const ids = criteria.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(44);
  });

  it.each(criteria)('$id is in a title, or says why not', ({ id, missing }) => {
    expect(titles.has(id) || missing !== undefined).toBe(true);
  });

  it('knows every criterion that a title names', () => {
    const known = criteria.map(({ id }) => id);
    expect([...titles.keys()].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('stands in docs/acceptance.md', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(page, written());
    const isFresh = readFileSync(page, 'utf8') === written();
    expect(isFresh, 'run: UPDATE_GOLDEN=1 npx vitest run test/acceptance').toBe(true);
  });
});

/** The page of the manual. */
function written(): string {
  const whole = criteria.filter(({ id, missing }) => titles.has(id) && missing === undefined);
  const none = criteria.filter(({ id }) => !titles.has(id));
  const rows = criteria.map(({ id, says, missing }) => {
    const tests = (titles.get(id) ?? []).map((title) => {
      const [path, ...words] = title.split(': ');
      const name = words.join(': ').replaceAll(/(AC-[A-Z]\d,? ?)+:? ?/g, '').trim();
      return `\`${path.replace('test/', '')}\` ${name}`;
    });
    return `| ${id.slice(3)} | ${says} | ${tests.join('; ') || 'none'} | ${missing ?? ''} |`;
  });
  return `<!-- Made by test/acceptance from the titles of tests; do not edit. -->

# Acceptance of the page 验收

What the page has to fulfil, and which test shows it. Of ${criteria.length} criteria
${whole.length} are shown by tests, ${criteria.length - whole.length - none.length} in part and
${none.length} by none; what is missing is said with its reason.

| id | criterion | shown by, in \`test/\` | what is missing |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
