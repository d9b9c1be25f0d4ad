// For Vite: the engine's worker computes and explains nothing, so that what levers and figures are
// called and what the manual says of them (texts in both languages) need not be loaded with it a
// second time. The page has the words; a worker that asked for one would find an empty text. What
// goes with a result (parts, postings, kinds of places) stands in other modules.

/** Modules that describe levers and figures. */
const described = new RegExp('/sim-core/(metrics/(?!dimensions)|policy/levers/'
  + '|verticals/.*(levers|figures|held|figure-words)\\.ts$)');

/** Every `{ zh, en }` in a parsed module, and every pair of texts that a function is given. */
function manualIn(node, found = []) {
  if (Array.isArray(node)) node.forEach((each) => manualIn(each, found));
  else if (node !== null && typeof node === 'object') {
    if (isText(node)) found.push({ ...node, instead: "{ zh: '', en: '' }" });
    else if (node.type === 'CallExpression') wordsIn(node.arguments, found);
    else Object.values(node).forEach((each) => manualIn(each, found));
  }
  return found;
}

function isText({ type, properties }) {
  return type === 'ObjectExpression'
    && properties.map(({ key }) => key?.name).join() === 'zh,en';
}

/** Chinese words with the English ones after them. */
function wordsIn(args, found) {
  args.forEach((arg, i) => {
    const isWord = isChinese(arg) || (i > 0 && isString(arg) && isChinese(args[i - 1]));
    if (isWord) found.push({ ...arg, instead: "''" });
    else manualIn(arg, found);
  });
}

function isString({ type, value }) {
  return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');
}

function isChinese(node) {
  const { value, quasis = [] } = node;
  const written = [value, ...quasis.map((each) => each.value.raw)].join('');
  return isString(node) && /[\u4e00-\u9fff]/.test(written);
}

/** Empties the manual's texts, last to first, so that places stay true. */
export const withoutManual = {
  name: 'without-manual',
  transform: {
    filter: { id: described },
    handler(code) {
      const texts = manualIn(this.parse(code)).sort((one, other) => other.start - one.start);
      const emptied = texts.reduce((left, { start, end, instead }) => (
        `${left.slice(0, start)}${instead}${left.slice(end)}`
      ), code);
      return { code: emptied, map: null };
    },
  },
};
