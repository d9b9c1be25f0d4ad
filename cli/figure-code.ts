// Where each figure is computed, and by what: the expression as it stands in the code, with the
// short functions of the same file that it calls. Read from the source, so that neither the manual
// nor the page can say anything else.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A function that is longer stands in the file only. */
const longestHelper = 360;

/** Of one figure. */
export interface FigureCode {
  /** In the repository. */
  readonly path: string;
  /** The formula, and then what it calls. */
  readonly code: readonly string[];
}

interface Found extends FigureCode {
  /** Of the ids that it may be of. */
  readonly pattern: RegExp;
}

type Helpers = ReadonlyMap<string, ts.FunctionDeclaration | ts.VariableDeclaration>;

/** By figure id; throws where none is found. */
export function figureCode(ids: readonly string[]): Readonly<Record<string, FigureCode>> {
  const found = sources().flatMap((source) => figuresIn(source));
  return Object.fromEntries(ids.map((id) => {
    const named = found.filter(({ pattern }) => pattern.test(id));
    // A name that is written goes before one that is made of parts.
    const entry = named.find(({ pattern }) => !pattern.source.includes('*')) ?? named[0];
    if (entry === undefined) throw new Error(`no code was found for the figure ${id}`);
    return [id, { path: entry.path, code: entry.code }];
  }));
}

function sources(): ts.SourceFile[] {
  const verticals = join(root, 'sim-core', 'verticals');
  const folders = [
    join(root, 'sim-core', 'metrics'),
    ...readdirSync(verticals, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(verticals, name)),
  ];
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ts.createSourceFile(
      path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true,
    ));
}

/** Every object or call that makes a figure, with the pattern of its id. */
function figuresIn(source: ts.SourceFile): Found[] {
  const helpers = helpersIn(source);
  const path = relative(root, source.fileName).replaceAll('\\', '/');
  const found: Found[] = [];
  const vertical = source.text.match(/wordsOf\('(\w+)'\)/)?.[1];
  const take = (pattern: RegExp, node: Maker): void => {
    const code = codeOf(node, helpers);
    if (code !== undefined) found.push({ pattern, path, code });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)
      && ts.isCallExpression(node.initializer) && isAmongFigures(node)) {
      take(namePattern(escaped(node.name.text)), node.initializer);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const pattern = nameIn(node, vertical);
      const isFigure = node.properties.some(({ name }) => name?.getText() === 'label')
        || vertical !== undefined;
      if (pattern !== undefined && isFigure) take(pattern, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Maker = ts.ObjectLiteralExpression | ts.CallExpression;

/** Whether it stands in a list of figures, as `serviceFigures`. */
function isAmongFigures(node: ts.Node): boolean {
  for (let each: ts.Node | undefined = node; each !== undefined; each = each.parent) {
    if (ts.isVariableDeclaration(each)) return /Figures$/.test(each.name.getText());
  }
  return false;
}

/** A vertical's figure: `...words('x')` or the like, or an id made from the vertical's. */
function nameIn(
  node: ts.ObjectLiteralExpression,
  vertical: string | undefined,
): RegExp | undefined {
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property) && ts.isCallExpression(property.expression)) {
      const name = patternOf(property.expression.arguments[0]);
      if (vertical !== undefined && name !== undefined) return namePattern(`${vertical}\\.${name}`);
    }
    if (ts.isPropertyAssignment(property) && property.name.getText() === 'id') {
      const name = patternOf(property.initializer);
      if (name?.includes('\\.') === true) return namePattern(name);
    }
  }
  return undefined;
}

/** A written or made name as a pattern; undefined when it is neither. */
function patternOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return escaped(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ literal }) => `[\\w-]*${escaped(literal.text)}`);
  return escaped(node.head.text) + rest.join('');
}

function namePattern(name: string): RegExp {
  return new RegExp(`^${name}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Constants and functions at the top of a file, by name. */
function helpersIn(source: ts.SourceFile): Helpers {
  const helpers = new Map<string, ts.FunctionDeclaration | ts.VariableDeclaration>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      helpers.set(statement.name.text, statement);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      helpers.set(declaration.name.getText(), declaration);
    }
  }
  return helpers;
}

/** The formula, and below it what it calls; undefined where the object is no figure. */
function codeOf(node: Maker, helpers: Helpers): string[] | undefined {
  const value = valueOf(node);
  if (value === undefined) return undefined;
  const lines = [plain(value)];
  const known = new Set<string>();
  const gather = (expression: ts.Node): void => {
    for (const name of namesIn(expression)) {
      const helper = helpers.get(name);
      if (helper === undefined || known.has(name)) continue;
      known.add(name);
      const text = helperText(name, helper);
      if (text.length > longestHelper) continue;
      lines.push(text);
      gather(helper);
    }
  };
  gather(value);
  return lines;
}

/** The expression by which a figure is made: its `value`, or the ratio or maker that is called. */
function valueOf(node: Maker): ts.Node | undefined {
  const objects = ts.isObjectLiteralExpression(node)
    ? [node]
    : node.arguments.filter(ts.isObjectLiteralExpression);
  for (const property of objects.flatMap(({ properties }) => [...properties])) {
    if (property.name?.getText() !== 'value') continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    return ts.isMethodDeclaration(property) ? property.body : property.name;
  }
  for (const property of objects.flatMap(({ properties }) => [...properties])) {
    if (!ts.isSpreadAssignment(property) || !ts.isCallExpression(property.expression)) continue;
    const [first] = property.expression.arguments;
    const isNaming = property.expression.arguments.some((each) => isWords(each));
    if (first as ts.Node | undefined !== undefined && !isNaming) return property.expression;
  }
  const isMaker = ts.isCallExpression(node) && node.expression.getText() !== 'figure';
  return isMaker ? node : undefined;
}

/** A label or a sentence, in either language, alone or as a pair. */
function isWords(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return !/^[a-z][\w.@-]*$/.test(node.text);
  return ts.isObjectLiteralExpression(node)
    && node.properties.some((property) => property.name?.getText() === 'zh');
}

/** `name(parameters) = what it gives`, or the whole function where that takes more to say. */
function helperText(
  name: string,
  helper: ts.FunctionDeclaration | ts.VariableDeclaration,
): string {
  if (ts.isVariableDeclaration(helper)) {
    const { initializer } = helper;
    return initializer && ts.isArrowFunction(initializer)
      ? `${name}${parametersOf(initializer)} = ${plain(initializer)}`
      : `${name} = ${plain(initializer ?? helper)}`;
  }
  const statements = helper.body?.statements ?? [];
  const last = statements.at(-1);
  const given = last && ts.isReturnStatement(last) ? last.expression : undefined;
  const value = given && (ts.isObjectLiteralExpression(given) || ts.isCallExpression(given))
    ? valueOf(given)
    : undefined;
  if (value !== undefined) return `${name}${parametersOf(helper)} = ${plain(value)}`;
  return statements.length === 1 && given
    ? `${name}${parametersOf(helper)} = ${plain(given)}`
    : plain(helper);
}

function parametersOf({ parameters }: ts.SignatureDeclaration): string {
  const names = parameters.map(({ name }) => name.getText())
    .filter((name) => !/^(read|sum|zh|en|docZh|docEn|label|doc)$|^\{/.test(name));
  return names.length === 0 ? '' : `(${names.join(', ')})`;
}

function namesIn(node: ts.Node): string[] {
  const names: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each)) names.push(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
}

/** On one line, without types, words and what every formula has: sums go by their name alone. */
function plain(node: ts.Node): string {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return plain(node.body);
  if (ts.isParenthesizedExpression(node)) return plain(node.expression);
  if (ts.isCallExpression(node)) {
    const given = node.arguments.filter((each) => !isWords(each)).map((each) => plain(each));
    const name = node.expression.getText();
    if (name === 'ratio') {
      const [over, under, scale] = given.map((each) => each.replaceAll("'", ''));
      return `${over} / ${under}${scale === undefined ? '' : ` * (${scale})`}`;
    }
    if (!/(^|\.)sum$/.test(name)) return shortened(`${name}(${given.join(', ')})`);
  }
  const { outputText } = ts.transpileModule(`(${node.getText()})`, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, removeComments: true },
  });
  const text = outputText.replace(/\s+/g, ' ').trim().replace(/;$/, '');
  return shortened(text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text);
}

function shortened(text: string): string {
  return text
    .replace(/\b(?:read\.)?sum\('([^']+)'\)/g, '$1')
    .replace(/\bread\.bins\('([^']+)'\)/g, '$1')
    .replace(/^\(?(?:read|sum|sum, days|\(sum, days\))\)? => /, '')
    .replace(/\b([A-Za-z]+)\((?:read|sum)\)/g, '$1')
    .replace(/\b([A-Za-z]+)\((?:read|sum), /g, '$1(')
    .replace(/\s+/g, ' ');
}
