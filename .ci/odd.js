// Fills the generated parts of docs/odd.md, the model's description by the ODD protocol: state
// variables, schedule, tasks and draws are read from the code that declares them, each with the
// comment that stands above it. Run by `npm run docs`; a test holds the page to it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs', 'odd.md');

/** The page with every generated part made anew: what stands between two marks is replaced. */
export function oddPage() {
  const parts = {
    'state variables': stateVariables(),
    schedule: schedule(),
    tasks: membersOf('sim-core/world/tasks.ts', 'Task'),
    draws: membersOf('sim-core/world/keys.ts', 'purposes'),
  };
  return Object.entries(parts).reduce((text, [name, body]) => {
    const [begin, end] = [`<!-- made: ${name} -->`, '<!-- end -->'];
    const from = text.indexOf(begin);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`docs/odd.md has no place for ${name}`);
    return `${text.slice(0, from)}${begin}\n\n${body}\n\n${text.slice(to)}`;
  }, readFileSync(page, 'utf8'));
}

/** Every table of the city: its name, and each column with its type and comment. */
function stateVariables() {
  const files = ['sim-core/world', 'sim-core/verticals', 'sim-core/dispatch']
    .flatMap((folder) => filesBelow(join(root, folder)));
  const sources = new Map(files.map((path) => [path, parsed(path)]));
  return files.flatMap((path) => {
    const source = sources.get(path);
    const objects = constantsIn(source);
    return tablesIn(source, objects, [...sources.values()]).map(({ name, columns }) => {
      const rows = columns.map(({ id, type, comment }) => `| \`${id}\` | ${type} | ${comment} |`);
      const place = relative(root, path);
      const head = '| column | type | what it holds |\n| --- | --- | --- |';
      return [`**${name}** (\`${place}\`)\n`, head, ...rows].join('\n');
    });
  }).join('\n\n');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function parsed(path) {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Object literals by the name of the constant that holds them. */
function constantsIn(source) {
  const found = new Map();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const inner = unwrapped(initializer);
      if (inner !== undefined) found.set(name.getText(source), inner);
    }
  }
  return found;
}

function unwrapped(node) {
  if (node === undefined) return undefined;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return unwrapped(node.expression);
  return node;
}

/** Calls of `table` and `records` whose columns are a constant of the same file. */
function tablesIn(source, objects, sources) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ['table', 'records'].includes(node.expression.getText())) {
      const [name, , columns] = node.arguments;
      const literal = objects.get(columns?.getText(source) ?? '');
      if (literal !== undefined && ts.isObjectLiteralExpression(literal)) {
        found.push({ name: nameOf(name, source, sources), columns: columnsOf(literal, source) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * `platform ${id} memories` is read as the memories of a platform; a name that a function is handed
 * as all the names that it is handed.
 */
function nameOf(node, source, sources) {
  if (!ts.isIdentifier(node)) {
    return node.getText(source).slice(1, -1).replace(/\$\{[^}]*\}/g, 'N');
  }
  const maker = ts.findAncestor(node, ts.isFunctionDeclaration);
  const at = maker.parameters.findIndex(({ name }) => name.getText(source) === node.text);
  const names = [];
  const visit = (each) => {
    const isCall = ts.isCallExpression(each) && each.expression.getText() === maker.name.text;
    if (isCall) names.push(nameOf(each.arguments[at], each.getSourceFile(), sources));
    ts.forEachChild(each, visit);
  };
  sources.forEach(visit);
  return names.join('**, **');
}

function columnsOf(literal, source) {
  return literal.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) return [];
    const type = property.initializer.getText(source).replaceAll("'", '');
    const id = property.name.getText(source);
    return [{ id, type, comment: commentAbove(property, source) }];
  });
}

function commentAbove(node, source) {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  return last === undefined ? '' : sentenceOf(source.text.slice(last.pos, last.end));
}

function sentenceOf(comment) {
  return comment
    .replace(/^\/\*\*?|\*\/$/g, '')
    .replace(/^\s*(\*|\/\/) ?/gm, '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

/** What closes and opens, list by list and in order, each step with its function's comment. */
function schedule() {
  const path = join(root, 'sim-core/process/calendar.ts');
  const source = parsed(path);
  const lists = [...constantsIn(source)].filter(([, node]) => ts.isArrayLiteralExpression(node));
  return lists.map(([name, list]) => {
    const steps = list.elements.map((element) => stepWords(element, source));
    return `**${name}**\n\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n') || '-'}`;
  }).join('\n\n');
}

function stepWords(element, source) {
  const called = /(\w+)\(city\)/.exec(element.getText(source));
  const name = called === null ? element.getText(source) : called[1];
  const from = importOf(name, source);
  const words = from === undefined ? '' : functionComment(from, name);
  return `\`${name}\`${words === '' ? '' : `: ${words}`}`;
}

function importOf(name, source) {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const names = statement.importClause?.namedBindings?.elements ?? [];
    if (names.some((each) => each.name.text === name)) {
      return join(root, 'sim-core/process', statement.moduleSpecifier.text);
    }
  }
  return undefined;
}

function functionComment(path, name) {
  const source = parsed(path);
  const found = source.statements.find((statement) => (
    ts.isFunctionDeclaration(statement) && statement.name?.text === name
  ));
  return found === undefined ? '' : commentAbove(found, source);
}

/** The members of a constant, each with its comment. */
function membersOf(file, name) {
  const source = parsed(join(root, file));
  const literal = constantsIn(source).get(name);
  if (literal === undefined) throw new Error(`${file} has no constant ${name}`);
  if (ts.isArrayLiteralExpression(literal)) {
    return literal.elements.map((element) => `\`${element.text}\``).join(', ');
  }
  return literal.properties.map((property) => {
    const comment = commentAbove(property, source);
    return `- \`${property.name.getText(source)}\`${comment === '' ? '' : `: ${comment}`}`;
  }).join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(page, oddPage());
}
