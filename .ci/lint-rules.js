// ESLint rules of this repository that no plug-in offers: the direction of imports, and the ending
// that an import of an own file must carry.

import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importProblem, packageProblem } from './layers.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The rule's listener for each form in which one file can name another. */
function importListeners(check) {
  const visit = (node) => {
    if (node.source && typeof node.source.value === 'string') check(node, node.source.value);
  };
  return {
    ImportDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
  };
}

const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(root, context.filename).split(sep).join('/');
    return importListeners((node, source) => {
      const withoutQuery = source.split('?')[0];
      const problem = withoutQuery.startsWith('.')
        ? importProblem(from, join(dirname(from), withoutQuery).split(sep).join('/'))
        : packageProblem(from, withoutQuery);
      if (problem) context.report({ node, message: problem });
    });
  },
};

const importEnding = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return importListeners((node, source) => {
      const last = source.split('?')[0].split('/').pop();
      if (!source.startsWith('.') || last.includes('.')) return;
      context.report({ node, message: 'An import of an own file carries its ending (.ts).' });
    });
  },
};

export const houseRules = {
  rules: { 'import-direction': importDirection, 'import-ending': importEnding },
};
