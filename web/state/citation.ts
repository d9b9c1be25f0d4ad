// How an answer is cited: the program by its version, and all that its numbers depend on.

import { engineVersion } from '../../sim-core/index.ts';

// As in CITATION.cff; a test holds them together.
const author = 'O2O City contributors';
const title = 'O2O City: a deterministic simulator and policy sandbox '
  + 'for online-to-offline services';

/** A line for a list of references, then BibTeX. `from`: where the numbers are from. */
export function citationOf(from: readonly string[], link: string | undefined): string {
  const note = from.join('; ').replaceAll(/[{}%\\]/g, (sign) => (sign === '%' ? '\\%' : ''));
  const address = link === undefined ? '' : `\n${link}`;
  return `${author}. ${title}. Version ${engineVersion} [Computer software, CP].
${from.join('; ')}${address}

@software{o2o-city,
  author  = {{${author}}},
  title   = {{${title}}},
  version = {${engineVersion}},
  note    = {${note}}${link === undefined ? '' : `,\n  url     = {${link}}`}
}`;
}
