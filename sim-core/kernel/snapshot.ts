// Saving, restoring and digesting state that consists of named buffers. A digest is kept per
// section, so that when two runs part the first differing table can be named, not only the fact.

import { assert } from './assert.ts';
import type { Section } from './table.ts';

const magic = 0x4f324f31;

/** A copy of all sections in one buffer: magic, count, byte lengths, then the bytes. */
export function save(sections: readonly Section[]): ArrayBuffer {
  const headBytes = 8 + sections.length * 8;
  const total = sections.reduce((sum, section) => sum + section.buffer.byteLength, headBytes);
  const image = new ArrayBuffer(total);
  const head = new DataView(image);
  head.setUint32(0, magic, true);
  head.setUint32(4, sections.length, true);
  let offset = headBytes;
  sections.forEach((section, i) => {
    head.setFloat64(8 + i * 8, section.buffer.byteLength, true);
    new Uint8Array(image).set(new Uint8Array(section.buffer), offset);
    offset += section.buffer.byteLength;
  });
  return image;
}

/** Writes a saved image back into sections of the same number and sizes. */
export function restore(sections: readonly Section[], image: ArrayBuffer): void {
  const head = new DataView(image);
  assert(head.getUint32(0, true) === magic, 'this is not a saved city');
  const count = head.getUint32(4, true);
  assert(count === sections.length, 'the saved city has other tables', count, sections.length);
  let offset = 8 + count * 8;
  sections.forEach((section, i) => {
    const bytes = head.getFloat64(8 + i * 8, true);
    const { byteLength } = section.buffer;
    assert(bytes === byteLength, `${section.name} was saved in another size`, bytes, byteLength);
    new Uint8Array(section.buffer).set(new Uint8Array(image, offset, bytes));
    offset += bytes;
  });
}

/** 64 bits over one section, as 16 hexadecimal digits. */
export function digestOf(section: Section): string {
  const words = new Int32Array(section.buffer, 0, wordsCovered(section));
  let a = 0x811c9dc5 | 0;
  let b = 0x9747b28c | 0;
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(a ^ words[i], 0x01000193);
    b = Math.imul((b << 13) | (b >>> 19), 5) + (words[i] ^ (a >>> 7)) | 0;
  }
  return hex(a) + hex(b);
}

/** One digest over all sections, in their order, but those gained and not used. */
export function digestAll(sections: readonly Section[]): string {
  const covered = sections.filter((section) => (
    section.digestedBytes !== 0 || wordsCovered(section) > 0
  ));
  return digestText(covered.map((section) => digestOf(section)).join(''));
}

/** Words of a section that its digest is of. */
function wordsCovered({ buffer, digestedBytes = buffer.byteLength }: Section): number {
  const words = new Int32Array(buffer, 0, buffer.byteLength >>> 2);
  const always = digestedBytes >>> 2;
  for (let i = always; i < words.length; i++) if (words[i] !== 0) return words.length;
  return always;
}

/** 64 bits over a text. */
export function digestText(text: string): string {
  const words = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) words[i] = text.charCodeAt(i);
  return digestOf({ name: 'text', buffer: words.buffer });
}

/** The name of the first section whose digests differ, or nothing. */
export function firstDifference(
  left: readonly Section[],
  right: readonly Section[],
): string | undefined {
  return left.find((section, i) => digestOf(section) !== digestOf(right[i]))?.name;
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
