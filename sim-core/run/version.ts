// The engine's version: part of every result, so that a figure can be traced to what computed it.

/**
 * Grows with every change that can move a figure: the second number when figures move, the third
 * when they do not. CHANGELOG.md says for each version what moved and why.
 */
export const engineVersion = '0.6.0';
