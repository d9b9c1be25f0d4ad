// Tidy rules that read the syntax tree: lengths of functions and files, names of quantities. The
// compiler only parses here; no types are resolved, so that all files take about a second.

import ts from 'typescript';
import { isCode } from './source-files.ts';
import type { SourceFile } from './source-files.ts';
import type { Rule } from './text-rules.ts';

const LONGEST_FUNCTION = 60;
const LONGEST_FILE = 400;
/** A literal at the top of a file that is longer than this is a table of data. */
const SHORTEST_TABLE = 12;
const UNITLESS_NAMES = new Set(['time', 'price', 'distance', 'cost', 'delay']);

/** The syntax tree of a file of code. */
export function parse(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind);
}

/** Every node of a tree, the outer ones first. */
export function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

function firstLine(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

function lineCount(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - firstLine(node);
}

/** Functions end before a reader has forgotten how they began. */
export const functionsAreShort: Rule = (file) => {
  if (!isCode(file.path)) return [];
  const problems: string[] = [];
  visitAll(parse(file), (node) => {
    if (!ts.isFunctionLike(node) || isGroupOfTests(node) || isData(node)) return;
    const lines = lineCount(node);
    if (lines <= LONGEST_FUNCTION) return;
    problems.push(`the function at line ${firstLine(node)} has ${lines} lines`);
  });
  return problems;
};

/** `describe(..., () => { ... })` is a chapter, not a function. */
function isGroupOfTests(node: ts.Node): boolean {
  const call = node.parent;
  if (call === undefined || !ts.isCallExpression(call)) return false;
  return /^describe\b/.test(call.expression.getText());
}

/** A function that does nothing but return a literal is a table with a name. */
function isData(node: ts.SignatureDeclaration): boolean {
  if (!('body' in node) || node.body === undefined) return false;
  const body = node.body as ts.Node;
  const only = ts.isBlock(body) && body.statements.length === 1 ? body.statements[0] : undefined;
  const value = only !== undefined && ts.isReturnStatement(only) ? only.expression : body;
  return value !== undefined && isPlainLiteral(value);
}

/** An array or object, possibly with `as const` or `satisfies`, that holds no function. */
function isPlainLiteral(node: ts.Node): boolean {
  let value = node;
  while (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)
    || ts.isParenthesizedExpression(value)) {
    value = value.expression;
  }
  if (!ts.isArrayLiteralExpression(value) && !ts.isObjectLiteralExpression(value)) return false;
  let holdsCode = false;
  visitAll(value, (inner) => {
    if (ts.isFunctionLike(inner) && lineCount(inner) > 1) holdsCode = true;
  });
  return !holdsCode;
}

/** Lines of a file that are code: without the long tables of data at its top level. */
export function codeLineCount(file: SourceFile): number {
  const tree = parse(file);
  let dataLines = 0;
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || !isPlainLiteral(initializer)) continue;
      const lines = lineCount(initializer);
      if (lines > SHORTEST_TABLE) dataLines += lines;
    }
  }
  return file.text.trimEnd().split('\n').length - dataLines;
}

/** A file is one idea. */
export const filesAreShort: Rule = (file) => {
  if (!isCode(file.path)) {
    const lines = file.text.split('\n').length - 1;
    const tooLong = file.path.endsWith('.css') && lines > LONGEST_FILE;
    return tooLong ? [`has ${lines} lines, more than ${LONGEST_FILE}`] : [];
  }
  const lines = codeLineCount(file);
  return lines <= LONGEST_FILE ? [] : [`has ${lines} lines of code, more than ${LONGEST_FILE}`];
};

/** In the engine a quantity carries its unit in its name: waitSeconds, feeFen, wayMetres. */
export const quantitiesNameTheirUnit: Rule = (file) => {
  if (!file.path.startsWith('sim-core/')) return [];
  const problems: string[] = [];
  visitAll(parse(file), (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node)
      || ts.isPropertySignature(node) || ts.isPropertyDeclaration(node);
    if (!declares || !ts.isIdentifier(node.name) || !UNITLESS_NAMES.has(node.name.text)) return;
    const initializer = ts.isPropertySignature(node) ? undefined : node.initializer;
    if (!looksNumeric(node.type, initializer)) return;
    problems.push(`${node.name.text} at line ${firstLine(node)} does not name its unit`);
  });
  return problems;
};

/** Without types resolved, anything not plainly something else counts as a number. */
function looksNumeric(type: ts.TypeNode | undefined, initializer?: ts.Expression): boolean {
  if (type !== undefined) {
    return /^(readonly )?(number|Seconds|Fen|Metres|PerMille)\b/.test(type.getText());
  }
  if (initializer === undefined) return false;
  return !ts.isFunctionLike(initializer) && !ts.isNewExpression(initializer)
    && !ts.isObjectLiteralExpression(initializer) && !ts.isArrayLiteralExpression(initializer)
    && !ts.isStringLiteralLike(initializer);
}

/** The door of a folder names what it lets out. */
export const exportsAreNamed: Rule = (file) => {
  if (!isCode(file.path)) return [];
  return parse(file).statements.flatMap((statement) => {
    const isStar = ts.isExportDeclaration(statement) && statement.exportClause === undefined;
    return isStar ? [`export * at line ${firstLine(statement)}`] : [];
  });
};
