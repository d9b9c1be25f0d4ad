// Both languages of the manual hold the same sections, claims, figures and examples, and each page
// leads to its other half. The comparison is tried on pages with one fault each.

import { describe, expect, it } from 'vitest';
import { deadLinks, differences, otherLanguage, type Page } from './both-languages.ts';
import { readSourceFiles } from './source-files.ts';

const files = readSourceFiles();
const paths = new Set(files.map(({ path }) => path));
const documents = files.filter(({ path }) => /^(docs\/)?[^/]+\.md$/.test(path));

/** Pages that must be there in Chinese; whatever else has a Chinese page is compared too. */
const translated = [
  'README.md', 'docs/city.md', 'docs/cli.md', 'docs/dispatch.md', 'docs/model.md',
  'docs/policies.md', 'docs/teaching.md', 'docs/verticals.md',
];

function page(path: string): Page {
  const found = documents.find((each) => each.path === path);
  if (found === undefined) throw new Error(`There is no ${path}.`);
  return found;
}

const pairs = [...new Set([
  ...translated,
  ...documents.map(({ path }) => path).filter((path) => path.endsWith('.zh.md')).map(otherLanguage),
])];

it.each(pairs)('%s says the same in Chinese', (path) => {
  const [english, chinese] = [page(path), page(otherLanguage(path))];
  expect(differences(english, chinese, paths)).toEqual([]);
});

it.each(pairs)('%s and its Chinese page lead to each other at their tops', (path) => {
  for (const from of [path, otherLanguage(path)]) {
    const target = otherLanguage(from).replace('docs/', '');
    const top = page(from).text.split(/^(?=## )/m)[0];
    expect(top, from).toContain(`](${target})`);
  }
});

it('no link of a document leads nowhere', () => {
  const dead = documents.flatMap((each) => (
    deadLinks(each).map((link) => `${each.path}: ${link}`)
  ));
  expect(dead).toEqual([]);
});

describe('a fault is found', () => {
  const english: Page = {
    path: 'README.md',
    text: `# City

[中文](README.zh.md)

## Cost

Waste is -0.42 points (A7.05), see \`grocery.level\` and
[the guide](docs/teaching.md).

| waste | days |
| ---: | ---: |
| 1.7 % | 8-14 |

1. Run it first.

\`\`\`sh
npm start   # opens the page
\`\`\`
`,
  };
  const good = `# 城市

[English](README.md)

## 成本

见 \`grocery.level\` 与[教师手册](docs/teaching.zh.md)：损耗 -0.42 个百分点（A7.05）。

| 损耗 | 天 |
| ---: | ---: |
| 1.7 % | 8-14 |

1. 先运行一次。

\`\`\`sh
npm start   # 打开网页
\`\`\`
`;
  const told = (text: string): string[] => (
    differences(english, { path: 'README.zh.md', text }, paths)
  );

  it('and nothing in pages that agree', () => {
    expect(told(good)).toEqual([]);
  });

  it.each([
    ['a heading less', '## 成本\n\n', '', 'where the English has heading'],
    ['a heading of another level', '## 成本', '### 成本', 'where the English has heading'],
    ['a number with another sign', '-0.42', '0.42', 'lacks the number -0.42'],
    ['another number', '1.7', '1.8', 'lacks the number 1.7'],
    ['numbers in each other’s cells', '| 1.7 % | 8-14 |', '| 8-14 | 1.7 % |', 'number 1.7'],
    ['a source less', '（A7.05）', '', 'lacks the number A7.05'],
    ['another id', 'grocery.level', 'grocery.levels', 'lacks the code grocery.level'],
    ['a link to the English page', 'teaching.zh.md', 'teaching.md', 'docs/teaching.md besides'],
    ['a row less', '| 1.7 % | 8-14 |\n', '', 'where the English has row'],
    ['a cell less', '| 1.7 % | 8-14 |', '| 1.7 %, 8-14 |', 'another number of cells'],
    ['another command', 'npm start', 'npm test', 'other code'],
    ['a sentence left in English', '先运行一次。', 'Run it first.', 'is not translated'],
    ['a paragraph besides', '1. 先', '再说一句。\n\n1. 先', 'where the English has item'],
    ['an end that is missing', /```sh[\s\S]*/, '', 'nothing where the English has code'],
  ])('%s', (_fault, from, to, problem) => {
    const spoilt = good.replace(from, to);
    expect(spoilt).not.toBe(good);
    expect(told(spoilt).join('\n')).toContain(problem);
  });

  it('a link that leads nowhere', () => {
    const text = '[a](docs/no-such-page.md), [b](docs), [c](https://example.org), [d](README.md)';
    expect(deadLinks({ path: 'README.md', text })).toEqual(['docs/no-such-page.md']);
  });
});
