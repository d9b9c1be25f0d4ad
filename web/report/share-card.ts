// The answer as a picture for sharing, 1200 by 630 pixels on paper: the question, the sentence that
// answers it and how sure it is, who gains and who pays, the figure seed by seed, where the numbers
// come from, and a code that opens the very question.

import { reachOf } from '../charts/interval-bar.tsx';
import { palettes } from '../palette.ts';
import { answerWords } from '../words/answer-words.ts';
import { cardWords } from '../words/card-words.ts';
import type { Language } from '../words/language.ts';
import type { AnswerAtHand } from './at-hand.ts';
import { type CardChart, cardContent, type CardContent, type CardSide } from './card-content.ts';
import { CardPen } from './card-pen.ts';

const width = 1200;
const height = 630;
const margin = 56;
const ink = palettes.light;
/** Where the right column begins, and where it ends. */
const right = 838;
const end = width - margin;
/** Smaller squares than this, in pixels, are not read from a screen. */
const leastSquare = 2;
const codeSize = 184;

/** The card as a bitmap. */
export async function cardFile(answer: AnswerAtHand, drawn: Element): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser draws no pictures');
  const content = await cardContent(answer, drawn);
  const code = await codeOf(content.link);
  paint(new CardPen(context), content, code, answer.language);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (
    blob === null ? reject(new Error('no bitmap could be made')) : resolve(blob)
  ), 'image/png'));
}

type Squares = readonly (readonly boolean[])[];

/** The link as a code; undefined where its squares would be too small to be read. */
async function codeOf(link: string): Promise<Squares | undefined> {
  try {
    const { encode } = await import('uqr');
    const { data } = encode(link, { ecc: 'L', border: 2 });
    return codeSize / data.length < leastSquare ? undefined : data;
  } catch {
    // Longer than any code can be.
    return undefined;
  }
}

function paint(
  pen: CardPen, content: CardContent, code: Squares | undefined, language: Language,
): void {
  pen.box(0, 0, width, height, ink.ground);
  pen.box(0, 0, width, 8, ink.armB);
  pen.text(cardWords.name[language], margin, 52, { size: 20, weight: 600, colour: ink.ink });
  pen.text(content.place, end, 52, { size: 20, colour: ink.inkQuiet, align: 'right' });
  const asked = pen.fitted(content.asked, end - margin, { size: 22, lines: 1 });
  const headline = pen.fitted(content.headline, end - margin, { size: 44, weight: 700, lines: 2 });
  const state = pen.fitted(content.state, end - margin, { size: 20, lines: 1 });
  // A headline of one line stands as far from what is above and below it as one of two.
  const loose = headline.lines.length === 1 ? 20 : 0;
  pen.lines(asked, margin, 98 + loose / 2, { colour: ink.inkQuiet });
  const below = pen.lines(headline, margin, 152 + loose, { colour: ink.ink });
  pen.lines(state, margin, below + loose, { colour: ink.inkQuiet });
  pen.box(margin, 270, end - margin, 1, ink.hairline);
  paintSides(pen, content.sides, language);
  if (content.chart !== undefined) paintChart(pen, content.chart);
  paintFoot(pen, content, code, language);
  if (content.watermark !== undefined) pen.watermark(content.watermark, width / 2, height / 2);
}

function paintSides(pen: CardPen, sides: readonly CardSide[], language: Language): void {
  pen.text(answerWords.who[language], margin, 304, { size: 19, weight: 600, colour: ink.ink });
  pen.text(answerWords.unit[language], right - 82, 304, {
    size: 16, colour: ink.inkQuiet, align: 'right',
  });
  const reach = reachOf(sides.map(({ figure }) => figure));
  const step = Math.min(42, 222 / sides.length);
  sides.forEach((side, row) => {
    paintSide(pen, side, 316 + step * (row + 0.5), reach);
  });
}

/** Name, amount, a bar from nothing to the difference with its interval, and the verdict. */
function paintSide(pen: CardPen, side: CardSide, middle: number, reach: number): void {
  const { figure: { low, high, difference }, hue } = side;
  const isTotal = hue === undefined;
  const colour = isTotal ? ink.ink : ink[hue];
  const isSure = !['unknown', 'same'].includes(side.figure.verdict);
  const weight = isTotal ? 600 : 400;
  const base = middle + 7;
  if (!isTotal) pen.dot(margin + 7, middle, 7, colour);
  pen.text(side.name, margin + 24, base, { size: 20, weight, colour: ink.ink });
  pen.text(side.change, 342, base, { size: 20, weight: 600, colour: ink.ink, align: 'right' });
  const zero = 486;
  const at = (value: number): number => zero + value / reach * 118;
  pen.box(zero - 118, middle - 0.5, 236, 1, ink.hairline);
  pen.box(Math.min(zero, at(difference)), middle - 7, Math.abs(at(difference) - zero), 14,
    isSure ? colour : `${colour}66`);
  if (!Number.isNaN(low)) pen.whisker(at(low), at(high), middle, ink.ink);
  pen.box(zero - 0.75, middle - 14, 1.5, 28, ink.inkQuiet);
  pen.text(side.verdict, 626, base, { size: 17, colour: ink.inkQuiet });
}

/** A dot for each seed over the interval, against nothing. */
function paintChart(pen: CardPen, chart: CardChart): void {
  const title = pen.fitted(chart.title, end - right, { size: 19, weight: 600, lines: 1 });
  pen.lines(title, right, 304, { colour: ink.ink });
  const ends = [0, ...chart.values, ...(chart.interval ?? [])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least || 1;
  const at = (value: number): number => right + 10 + (value - least) / span * (end - right - 20);
  const middle = 350;
  pen.box(right, middle, end - right, 1, ink.hairline);
  if (chart.interval !== undefined) {
    const [low, high] = chart.interval;
    pen.box(at(low), middle - 20, Math.max(3, at(high) - at(low)), 40, `${ink.armB}33`);
  }
  chart.values.forEach((value, i) => pen.dot(at(value), middle + (i % 3 - 1) * 9, 4.5, ink.armB));
  pen.box(at(0) - 0.75, middle - 28, 1.5, 56, ink.inkQuiet);
  pen.text('0', at(0), middle + 46, { size: 16, colour: ink.inkQuiet, align: 'center' });
  const label = chart.show(chart.difference);
  const room = Math.abs(at(chart.difference) - at(0)) > 70;
  if (room) {
    const place = Math.min(end - 50, Math.max(right + 50, at(chart.difference)));
    pen.text(label, place, middle + 46, {
      size: 17, weight: 600, colour: ink.ink, align: 'center',
    });
  }
}

function paintFoot(
  pen: CardPen, { foot }: CardContent, code: Squares | undefined, language: Language,
): void {
  if (code !== undefined) {
    const square = Math.floor(codeSize / code.length);
    const side = square * code.length;
    const [left, top] = [end - side, height - 34 - side];
    pen.box(left, top, side, side, '#FFFFFF');
    code.forEach((row, y) => row.forEach((isDark, x) => {
      if (isDark) pen.box(left + x * square, top + y * square, square, square, '#000000');
    }));
    const words = pen.fitted(cardWords.scan[language], left - right - 16, { size: 17, lines: 3 });
    pen.lines(words, right, top + side - 20 * (words.lines.length - 1) - 6, {
      colour: ink.inkQuiet,
    });
  }
  foot.forEach((line, row) => {
    const fitted = pen.fitted(line, right - 40 - margin, { size: 15, lines: 1 });
    pen.lines(fitted, margin, 572 + 24 * row, { colour: ink.inkQuiet });
  });
}
