// How far long work is and how long it will still take, on standard error so that results stay
// clean: one line that is rewritten on a terminal, a line every few seconds elsewhere.

import { Pace } from '../scenarios/experiments/pace.ts';
import type { Language } from './language.ts';

const quietMs = { terminal: 100, file: 2000 } as const;

export class Progress {
  private readonly isShown: boolean;
  private readonly isTerminal: boolean;
  private readonly language: Language;
  private readonly pace = new Pace();
  private shownMs = -Infinity;

  /** `isQuiet`: nothing is shown, whatever it is shown on. */
  constructor(isAsked: boolean, language: Language, isQuiet = false) {
    this.isTerminal = process.stderr.isTTY === true;
    this.isShown = !isQuiet && (isAsked || this.isTerminal);
    this.language = language;
  }

  /** `done` of `all` runs are in; a run on its way counts by its share. */
  step(done: number, all: number): void {
    const nowMs = performance.now();
    this.pace.heard(done / all, nowMs);
    const isDue = nowMs - this.shownMs >= quietMs[this.isTerminal ? 'terminal' : 'file'];
    if (!this.isShown || !(isDue || done === all)) return;
    this.shownMs = nowMs;
    const line = progressLine(done, all, done === all ? {} : this.pace, this.language);
    process.stderr.write(this.isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isShown && this.isTerminal) process.stderr.write('\r\u001b[K');
  }
}

/** One line of progress; where it is not known how much is left, how much at most. */
export function progressLine(
  done: number,
  all: number,
  { leftSeconds, atMostSeconds }: Partial<Pick<Pace, 'leftSeconds' | 'atMostSeconds'>>,
  language: Language,
): string {
  const whole = Math.floor(done);
  const share = done > whole ? `${Math.floor((100 * done) / all)} %` : '';
  const seconds = leftSeconds ?? atMostSeconds;
  const [about, atMost] = language === 'zh' ? ['约剩', '至多还剩'] : ['about', 'at most'];
  const how = leftSeconds === undefined ? atMost : about;
  const left = seconds === undefined ? '' : language === 'zh'
    ? `，${how} ${Math.ceil(seconds)} 秒`
    : `, ${how} ${Math.ceil(seconds)} s left`;
  return language === 'zh'
    ? `已完成 ${whole}/${all} 次模拟${share && `（${share}）`}${left}`
    : `${whole}/${all} runs${share && ` (${share})`}${left}`;
}
