// For Vite: the engine's worker computes and explains nothing, so that what levers and figures are
// called and what the manual says of them (texts in both languages) need not be loaded with it a
// second time. The page has the words; a worker that asked for one would find an empty text. What
// goes with a result (parts, postings, kinds of places) stands in other modules.

/** Modules that describe levers and figures. */
const described = new RegExp('/sim-core/(metrics/(?!dimensions)|policy/levers/'
  + '|verticals/.*(levers|figures|held|figure-words)\\.ts$)');

/** Every `{ zh, en }` in a parsed module. */
function manualIn(node, found = []) {
  if (Array.isArray(node)) node.forEach((each) => manualIn(each, found));
  else if (node !== null && typeof node === 'object') {
    if (isText(node)) found.push(node);
    else Object.values(node).forEach((each) => manualIn(each, found));
  }
  return found;
}

function isText({ type, properties }) {
  return type === 'ObjectExpression'
    && properties.map(({ key }) => key?.name).join() === 'zh,en';
}

/** Empties the manual's texts, last to first, so that places stay true. */
export const withoutManual = {
  name: 'without-manual',
  transform: {
    filter: { id: described },
    handler(code) {
      const texts = manualIn(this.parse(code)).sort((one, other) => other.start - one.start);
      const emptied = texts.reduce((left, { start, end }) => (
        `${left.slice(0, start)}{ zh: '', en: '' }${left.slice(end)}`
      ), code);
      return { code: emptied, map: null };
    },
  },
};
