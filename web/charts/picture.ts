// A chart as a picture of its own: what is on the screen with its title, and below it what it was
// made of. The browser lays it out once more, unseen, in the colours asked for; what it has laid
// out is written down as plain SVG, which needs no style sheet and no page.

import type { Theme } from '../palette.ts';
import { coloursOf } from '../state/theme.ts';

export interface PictureOf {
  /** The chart as it stands on the page. */
  readonly drawn: Element;
  readonly title: string;
  readonly subtitle: string;
  /** Where the numbers come from, a line each. */
  readonly foot: readonly string[];
}

const space = 'http://www.w3.org/2000/svg';
/** Pixels of a bitmap for one of the drawing: enough for print. */
const bitmapScale = 3;
/** What style sheets say of marks; opacities first, since a mixed colour brings its own. */
const kept = [
  'fill-opacity', 'fill', 'stroke-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity',
  'font-size', 'font-weight', 'paint-order',
] as const;

/** The picture as the text of an SVG file. */
export function svgOf(picture: PictureOf, theme: Theme): string {
  const host = laidOut(picture, theme);
  document.body.append(host);
  try {
    const { width, height, left, top } = host.getBoundingClientRect();
    const sheet = made('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
    const { fontFamily, backgroundColor } = getComputedStyle(host);
    sheet.setAttribute('font-family', fontFamily);
    sheet.append(made('rect', { width, height, ...coloured('fill', backgroundColor) }));
    writeDown(host, sheet, left, top);
    return new XMLSerializer().serializeToString(sheet);
  } finally {
    host.remove();
  }
}

/** An SVG file's text as a bitmap. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * bitmapScale;
    canvas.height = image.height * bitmapScale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (
      blob === null ? reject(new Error('no bitmap could be made')) : resolve(blob)
    ), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The picture as a part of the page outside the window. */
function laidOut({ drawn, title, subtitle, foot }: PictureOf, theme: Theme): HTMLElement {
  const host = document.createElement('div');
  host.className = 'chart picture';
  host.setAttribute('aria-hidden', 'true');
  for (const [name, colour] of Object.entries(coloursOf(theme))) {
    host.style.setProperty(name, colour);
  }
  if (theme === 'light') host.style.setProperty('--ground', '#FFFFFF');
  host.style.width = `${Math.max(360, drawn.getBoundingClientRect().width) + 48}px`;
  const line = (kind: string, text: string, className = ''): HTMLElement => {
    const element = document.createElement(kind);
    element.textContent = text;
    element.className = className;
    return element;
  };
  host.append(
    line('h3', title),
    line('p', subtitle, 'small quiet'),
    drawn.cloneNode(true),
    ...foot.map((text) => line('p', text, 'foot quiet')),
  );
  return host;
}

/** All that an element shows, at its place from the picture's corner. */
function writeDown(from: Element, to: Element, left: number, top: number): void {
  const style = getComputedStyle(from);
  if (style.visibility === 'hidden' || from.classList.contains('seen-by-readers')) return;
  const box = from.getBoundingClientRect();
  const at = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  if (from instanceof SVGSVGElement) {
    to.append(withItsStyle(from, at));
    return;
  }
  if (from.classList.contains('key')) {
    to.append(made('rect', { ...at, ...coloured('fill', style.backgroundColor) }));
  }
  for (const child of from.childNodes) {
    if (child instanceof Element) writeDown(child, to, left, top);
    else if (child instanceof Text) to.append(...linesOf(child, style, left, top));
  }
}

/** A text as it stands: a line of it a piece. */
function linesOf(text: Text, style: CSSStyleDeclaration, left: number, top: number): Element[] {
  const range = document.createRange();
  const size = Number.parseFloat(style.fontSize);
  const lines: { y: number; x: number; words: string }[] = [];
  for (const { index, 0: letter } of text.data.matchAll(/[\s\S]/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + letter.length);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    // The letters of a line stand on one ground, a third of their size below their middle.
    const y = (box.top + box.bottom) / 2 - top + size * 0.35;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < 2) last.words += letter;
    else lines.push({ y, x: box.left - left, words: letter });
  }
  return lines.filter(({ words }) => words.trim() !== '').map(({ x, y, words }) => {
    const weight = style.fontWeight;
    const piece = made('text', {
      x, y, 'font-size': size, 'font-weight': weight, ...coloured('fill', style.color),
    });
    piece.setAttribute('xml:space', 'preserve');
    piece.textContent = words;
    return piece;
  });
}

/** A drawing with everything in it that a style sheet says of it. */
function withItsStyle(from: SVGSVGElement, at: Readonly<Record<string, number>>): Element {
  const copy = from.cloneNode(true) as SVGSVGElement;
  const originals = [from, ...from.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of kept) {
      const value = style.getPropertyValue(name);
      const isColour = name === 'fill' || name === 'stroke';
      const attributes = isColour ? coloured(name, value) : { [name]: value };
      for (const [key, each] of Object.entries(attributes)) {
        element.setAttribute(key, each);
      }
    }
    element.removeAttribute('class');
  });
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/** A colour as every reader of SVG knows it: mixed ones come as shares of red, green and blue. */
function coloured(name: 'fill' | 'stroke', colour: string): Record<string, string> {
  const [, shares, alpha] = /^color\(srgb ([^/)]+)(?:\/ *([^)]+))?\)$/.exec(colour)
    ?? /^rgba?\((\d+, \d+, \d+), ([^)]+)\)$/.exec(colour) ?? [];
  if (shares === undefined) return { [name]: colour };
  const values = colour.startsWith('color')
    ? shares.trim().split(/\s+/).map((share) => Math.round(Number(share) * 255)).join(', ')
    : shares;
  return { [name]: `rgb(${values})`, ...(alpha ? { [`${name}-opacity`]: alpha.trim() } : {}) };
}

function made(kind: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(space, kind);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(+value.toFixed(2)) : value);
  }
  return element;
}
