// The glossary of the manual, from the terms that the page explains and those of the code alone.

import inside from '../scenarios/glossary/inside.json' with { type: 'json' };
import spoken from '../scenarios/glossary/spoken.json' with { type: 'json' };
import type { Term } from '../scenarios/glossary/term.ts';

/** The chapter, without the line that says how it is made. */
export function glossaryChapter(): string {
  return `# Glossary 术语表

The field's words in Chinese and English, and the name under which the code knows them: a test looks
each name up in the source. The page explains the first list where its words come up, and lists them
on the page of lessons. Both lists are files in \`scenarios/glossary\`.

领域用词的中英对照，以及代码中的名称：测试会在源码中查找每个名称。第一张表中的词，页面会就地解释，
并列在课程页上。两张表都来自 \`scenarios/glossary\` 中的文件。

## What the page explains 页面上解释的

${tableOf(spoken)}

## Of the code 代码中的

${tableOf(inside)}
`;
}

function tableOf(terms: readonly Term[]): string {
  const rows = terms.map(({ zh, en, code, meaning }) => (
    `| ${zh} | ${en} | \`${code}\` | ${meaning.en} | ${meaning.zh} |`
  ));
  return `| 中文 | English | in the code | meaning | 含义 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}
