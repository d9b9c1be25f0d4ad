// What a person wrote in a file, as a value: JSON, or YAML where the file's name ends so. Both are
// held to the same bounds.

import { LineCounter, parseDocument } from 'yaml';
import { readJson } from '../scenarios/schema/json-text.ts';
import { problemAt, refused } from '../scenarios/schema/problem.ts';
import type { Parsed } from '../scenarios/schema/problem.ts';
import { visibleCut } from '../scenarios/schema/visible-text.ts';
import { endingOf } from './output.ts';
import { textOfFile } from './text-file.ts';

/** So many times at most what an anchor names is repeated: more is a bomb. */
const mostAliases = 100;

/** Whether a file is read as YAML. */
export function isYaml(path: string): boolean {
  return ['.yaml', '.yml'].includes(endingOf(path));
}

/** The value in a file, or what is wrong with its text. */
export function writtenIn(path: string): Parsed<unknown> {
  const text = textOfFile(path);
  return text.ok ? writtenAs(path, text.value) : text;
}

/** The value of a text, read as what its file is called. */
export function writtenAs(path: string, text: string): Parsed<unknown> {
  return isYaml(path) ? readYaml(text) : readJson(text);
}

/** YAML 1.2 of one document; names stand once. */
function readYaml(text: string): Parsed<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2', schema: 'core', prettyErrors: false, stringKeys: true, lineCounter: lines,
  });
  // A warning is of a tag that nobody knows, whose value would be read as something else.
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return refused(faults.map(({ message, pos: [from] }) => {
      const { line, col } = lines.linePos(from);
      return notYaml(`第 ${line} 行第 ${col} 列，${visibleCut(message)}`,
        `line ${line}, column ${col}, ${visibleCut(message)}`);
    }));
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return readJson(JSON.stringify(value ?? null));
  } catch (error) {
    const message = visibleCut(error instanceof Error ? error.message : String(error));
    return refused([notYaml(message, message)]);
  }
}

function notYaml(zh: string, en: string) {
  return problemAt([], {
    message: { zh: `不是 YAML：${zh}`, en: `is not YAML: ${en}` },
    allowed: { zh: 'YAML 1.2 文本', en: 'a YAML 1.2 text' },
  });
}
