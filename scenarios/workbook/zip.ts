// Files in one archive (ZIP). The library that squeezes links does the squeezing here too; its own
// archives would be loaded with the page's first words, since links need it there, so that the
// container is written here. The bytes depend on the files alone: their time is always the same.

import { deflateSync, strToU8 } from 'fflate';

/** 1 January 1980, the first day that there is. */
const firstDay = 0x21;
const deflated = 8;
const utf8Names = 0x800;
const version = 20;

/** The archive; `files`: texts by their path in it. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [strToU8(path), strToU8(text)];
    const squeezed = deflateSync(content);
    const about = [
      [2, version], [2, utf8Names], [2, deflated], [2, 0], [2, firstDay], [4, crc32(content)],
      [4, squeezed.length], [4, content.length], [2, name.length], [2, 0],
    ] as const;
    index.push(packed([[4, 0x02014b50], [2, version], ...about, [2, 0], [2, 0], [2, 0], [4, 0],
      [4, at]]), name);
    const head = packed([[4, 0x04034b50], ...about]);
    parts.push(head, name, squeezed);
    at += head.length + name.length + squeezed.length;
  }
  const count = Object.keys(files).length;
  const indexSize = index.reduce((sum, { length }) => sum + length, 0);
  const end = packed([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, indexSize],
    [4, at], [2, 0]]);
  return joined([...parts, ...index, end]);
}

/** Numbers of two or four bytes one after the other, the lowest byte first. */
function packed(numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap(([bytes, value]) => (
    Array.from({ length: bytes }, (_, byte) => (value >>> (8 * byte)) & 0xff)
  )));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The check sum of archives, as ISO 3309 has it. */
function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
