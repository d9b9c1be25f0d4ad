// For Vite: what the columns of result files hold is told by the manual (docs/results.md). The page
// writes the files and not the manual, so that these texts need not be loaded.

/** Modules whose columns have such texts, which nobody but the manual reads. */
const dictionaries = /\/scenarios\/experiments\/(tables|sought-table)\.ts$/;

/** Every value of a property `doc` in a parsed module. */
function docsIn(node, found = []) {
  if (Array.isArray(node)) node.forEach((each) => docsIn(each, found));
  else if (node !== null && typeof node === 'object') {
    if (node.type === 'Property' && node.key.name === 'doc') found.push(node.value);
    else Object.values(node).forEach((each) => docsIn(each, found));
  }
  return found;
}

/** Empties them, last to first, so that places stay true. */
export const withoutDictionary = {
  name: 'without-dictionary',
  apply: 'build',
  transform: {
    filter: { id: dictionaries },
    handler(code) {
      const docs = docsIn(this.parse(code)).sort((one, other) => other.start - one.start);
      const emptied = docs.reduce((left, { start, end }) => (
        `${left.slice(0, start)}''${left.slice(end)}`
      ), code);
      return { code: emptied, map: null };
    },
  },
};
