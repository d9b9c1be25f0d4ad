// For Vite: the engine's worker computes and explains nothing, so that what the manual says of each
// lever and figure (`doc`, in both languages) need not be loaded with it a second time. The page
// has the words; a worker that asked for one would find an empty text.

/** Modules that describe levers and figures. */
const described = /\/sim-core\/(metrics|policy\/levers|verticals)\/.*\.ts$/;

/** Every `doc: { zh, en }` in a parsed module. */
function manualIn(node, found = []) {
  if (Array.isArray(node)) node.forEach((each) => manualIn(each, found));
  else if (node !== null && typeof node === 'object') {
    if (node.type === 'Property' && node.key.name === 'doc' && isText(node.value)) {
      found.push(node.value);
    } else Object.values(node).forEach((each) => manualIn(each, found));
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
