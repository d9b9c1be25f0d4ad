// Whether the person has asked their browser to save data: then the page fetches and computes
// nothing that nobody has asked for. Browsers that do not tell save nothing.

/** `saveData` of the Network Information API, which not every browser has. */
interface Connected {
  readonly connection?: { readonly saveData?: boolean };
}

/** True from start to end of a visit, since browsers do not tell of a change in all cases. */
export const isSparing = (navigator as Connected).connection?.saveData === true;
