// What all codes that people write down and type have in common: an alphabet without characters
// that are taken for one another, as many characters as the prime to whose base they count, and a
// last character that checks the others: the weighted sum of all is a multiple of the base, so that
// any one wrong character is caught.

/** Without 0, 1, I, L and O, which are taken for one another. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** How many characters there are: a prime. */
export const codeBase = codeAlphabet.length;

/** Why characters are no code. */
export type DigitFault = 'character' | 'check';

/** The code of some digits to the base, with its check. */
export function codeOf(digits: readonly number[]): string {
  return [...digits, checkOf(digits)].map((digit) => codeAlphabet[digit]).join('');
}

/** What was typed as codes are written: letters of any width and case, without gaps and dashes. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '').toUpperCase();
}

/** The digits of a code without its check, or why it is none. */
export function digitsOfCode(code: string): readonly number[] | DigitFault {
  const digits = [...plainCode(code)].map((each) => codeAlphabet.indexOf(each));
  if (digits.includes(-1) || digits.length === 0) return 'character';
  const said = digits.slice(0, -1);
  return digits.at(-1) === checkOf(said) ? said : 'check';
}

/** The first digit weighs 2, the next 3 and so on around the base; the check itself weighs 1. */
function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((all, digit, i) => all + digit * ((i + 1) % (codeBase - 1) + 1), 0);
  return (codeBase - (sum % codeBase)) % codeBase;
}
