// Text from outside, made safe to show: what a terminal would obey or a reader could not see is
// written as an escape, and what is too long is cut. Only what is shown changes, not what is kept.

/**
 * Control characters, marks of direction, characters without width, fillers and a blank that looks
 * like none, halves of surrogate pairs.
 */
const unseen = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u2028-\\u202e\\u2800\\ufff9-\\ufffb]'
  + '|\\p{Default_Ignorable_Code_Point}|\\p{Surrogate}',
  'gu',
);
const longest = 60;

/** The text with everything unseen as `\u{...}`. */
export function visible(text: string): string {
  return text.replace(unseen, escaped);
}

/** The same for text of several lines: line ends stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Visible, and cut when it is longer than a line can hold. */
export function visibleCut(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 3)}…` : text;
  return visible(cut);
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
