// Draws text, boxes and marks on a card; text that must fit a width breaks and shrinks to it.

const fontStack = "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', "
  + "'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

interface Look {
  readonly size: number;
  readonly weight?: number;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
}

/** A text in lines that fit, all of one size. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
}

/** A Chinese character with the marks that end no line before it, a word, or what is between. */
const breakable = (
  /[\u2e80-\u9fff\uff00-\uffef][，。：；、？！）”]*|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/gu
);

/** Text is not made smaller than this share of its size; what is longer ends in an ellipsis. */
const leastShare = 0.72;

export class CardPen {
  private readonly context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.context.fillStyle = colour;
    this.context.fillRect(x, y, width, height);
  }

  dot(x: number, y: number, radius: number, colour: string): void {
    this.context.fillStyle = colour;
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
    this.context.fill();
  }

  /** An interval: a line with an end on each side. */
  whisker(from: number, to: number, y: number, colour: string): void {
    this.box(from, y - 1, Math.max(1.5, to - from), 2, colour);
    for (const x of [from, to]) this.box(x - 0.75, y - 5, 1.5, 10, colour);
  }

  /** One line; `y`: the ground that its letters stand on. */
  text(words: string, x: number, y: number, { size, weight = 400, colour, align }: Look): void {
    this.context.font = fontOf(size, weight);
    this.context.fillStyle = colour;
    this.context.textAlign = align ?? 'left';
    this.context.fillText(words, x, y);
  }

  /** Broken and made smaller until it fits. */
  fitted(
    words: string, width: number, of: { size: number; weight?: number; lines: number },
  ): Fitted {
    const weight = of.weight ?? 400;
    for (let size = of.size; size >= of.size * leastShare; size--) {
      const lines = this.broken(words, width, size, weight);
      if (lines.length <= of.lines) return { lines, size, weight };
    }
    const size = Math.ceil(of.size * leastShare);
    const lines = this.broken(words, width, size, weight).slice(0, of.lines);
    let last = lines[of.lines - 1];
    while (this.widthOf(`${last}…`, size, weight) > width) last = last.slice(0, -1);
    return { lines: [...lines.slice(0, -1), `${last.trimEnd()}…`], size, weight };
  }

  /** Draws fitted lines; gives the ground of a line below them. */
  lines(
    { lines, size, weight }: Fitted, x: number, y: number, { colour }: { colour: string },
  ): number {
    lines.forEach((line, row) => {
      this.text(line, x, y + row * size * 1.25, { size, weight, colour });
    });
    return y + lines.length * size * 1.25;
  }

  /** Across the card, so pale that what is under it can be read. */
  watermark(words: string, x: number, y: number): void {
    const { context } = this;
    context.save();
    context.translate(x, y);
    context.rotate(-0.36);
    context.globalAlpha = 0.13;
    this.text(words, 0, 50, { size: 150, weight: 700, colour: '#000000', align: 'center' });
    context.restore();
  }

  /** Lines break between words, and between any two characters of Chinese. */
  private broken(words: string, width: number, size: number, weight: number): string[] {
    const pieces = words.match(breakable) ?? [];
    const lines: string[] = [''];
    for (const piece of pieces) {
      const longer = lines[lines.length - 1] + piece;
      if (this.widthOf(longer.trimEnd(), size, weight) <= width) lines[lines.length - 1] = longer;
      else lines.push(piece.trimStart());
    }
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  }

  private widthOf(words: string, size: number, weight: number): number {
    this.context.font = fontOf(size, weight);
    return this.context.measureText(words).width;
  }
}

function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px ${fontStack}`;
}
