// A text in both languages of the product. It is a type and nothing else: words live beside the
// thing that they name, so that leaving a language out does not compile.

/** The same words in both languages. */
export interface Text {
  /** Chinese. */
  readonly zh: string;
  /** English. */
  readonly en: string;
}
