// Texts of files as people have them: UTF-8 with or without a mark at its start, UTF-16 with one,
// GB18030 (which GBK and GB2312 are parts of); of bounded size, and never decoded with losses.

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { accepted, problemAt, refused } from '../scenarios/schema/problem.ts';
import type { Parsed } from '../scenarios/schema/problem.ts';
import { longestJson } from '../scenarios/schema/json-text.ts';

/** What is at a path; undefined when nothing is there or it cannot be looked at. */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The text of a file of at most so many bytes, or one problem. */
export function textOfFile(path: string, mostBytes = longestJson): Parsed<string> {
  let bytes: Uint8Array;
  try {
    bytes = firstBytes(path, mostBytes + 1);
  } catch {
    return refused([problemAt([], {
      message: { zh: '无法读取', en: 'cannot be read' },
      allowed: { zh: '可读的文件', en: 'a file that can be read' },
    })]);
  }
  if (bytes.length > mostBytes) {
    return refused([problemAt([], {
      message: { zh: '文件太大', en: 'is too large' },
      allowed: { zh: `至多 ${mostBytes} 字节`, en: `at most ${mostBytes} bytes` },
    })]);
  }
  const text = decoded(bytes);
  return text === undefined
    ? refused([problemAt([], {
      message: { zh: '不是文字文件', en: 'is in no encoding that is known' },
      allowed: { zh: 'UTF-8、UTF-16（带 BOM）或 GB18030', en: 'UTF-8, UTF-16 with its mark, GB18030' },
    })])
    : accepted(text);
}

/** Not more is read than asked for, so that an endless file ends. */
function firstBytes(path: string, count: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let left = count;
    while (left > 0) {
      const chunk = new Uint8Array(Math.min(left, 1_048_576));
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      left -= read;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** Each decoder takes away its own mark, and refuses bytes that are not its own. */
function decoded(bytes: Uint8Array): string | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; the next one may fit.
    }
  }
  return undefined;
}
