// What versions of the engine have answered to the standard questions: `versions.json` beside this
// file, written by `npm run questions -- --keep` for its own version.

/** A mean, or a difference, with its 95 % interval, in the figure's unit; null where undefined. */
export interface Answer {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** By figure id. */
export type Answers = Readonly<Record<string, Answer>>;

/** By question id, `ordinary-day` among them, on the riverside. */
export interface AnswersOfVersion {
  readonly engine: string;
  readonly answers: Readonly<Record<string, Answers>>;
}
