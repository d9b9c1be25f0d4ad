// Who imports whom, as a graph: finds files that nothing reaches and imports that go in a circle.
// A file can be named by an import, by the address of a worker or style, or by a page of HTML.

import { posix } from 'node:path';
import ts from 'typescript';
import { parse } from './code-rules.ts';
import { isCode } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

export interface ImportGraph {
  /** File to the files that it names in any way. */
  reaches: ReadonlyMap<string, readonly string[]>;
  /** File to the files whose values it needs when it is loaded. */
  loads: ReadonlyMap<string, readonly string[]>;
}

/** The graph of a set of files; names that lead outside the set are left out. */
export function importGraph(files: readonly SourceFile[]): ImportGraph {
  const known = new Set(files.map((file) => file.path));
  const reaches = new Map<string, string[]>();
  const loads = new Map<string, string[]>();
  for (const file of files) {
    const inside = (names: readonly string[]): string[] =>
      names.map((name) => resolve(file.path, name)).filter((path) => known.has(path));
    if (isCode(file.path)) {
      const imports = importsOf(file);
      loads.set(file.path, inside(imports.values));
      reaches.set(file.path, inside([...imports.values, ...imports.others]));
    } else if (file.path.endsWith('.html')) {
      const sources = [...file.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
      reaches.set(file.path, inside(sources));
    }
  }
  return { reaches, loads };
}

function resolve(from: string, name: string): string {
  return posix.normalize(posix.join(posix.dirname(from), name.split('?')[0]));
}

function importsOf(file: SourceFile): { values: string[]; others: string[] } {
  const values: string[] = [];
  const others: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const name = node.moduleSpecifier;
      if (name !== undefined && ts.isStringLiteral(name)) {
        (isTypeOnly(node) ? others : values).push(name.text);
      }
    } else if (ts.isStringLiteralLike(node) && /^(\.|test\/).*\.\w+/.test(node.text)) {
      // Dynamic imports, `new URL('./worker.ts', ...)`, and a set-up file in a configuration.
      others.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return { values, others };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return clause.name === undefined && named !== undefined && ts.isNamedImports(named)
    && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Files of code that cannot be reached from any of the entries. */
export function unreachedFiles(graph: ImportGraph, entries: readonly string[]): string[] {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(graph.reaches.get(path) ?? []));
  }
  return [...graph.loads.keys()].filter((path) => !reached.has(path));
}

/**
 * One circle of imports, those of types and dynamic ones counted, as a list of files whose first
 * and last are equal, or undefined.
 */
export function findCircle(graph: ImportGraph): string[] | undefined {
  const finished = new Set<string>();
  const trail: string[] = [];
  const walk = (path: string): string[] | undefined => {
    if (finished.has(path)) return undefined;
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    trail.push(path);
    for (const next of graph.reaches.get(path) ?? []) {
      const circle = walk(next);
      if (circle !== undefined) return circle;
    }
    trail.pop();
    finished.add(path);
    return undefined;
  };
  for (const path of graph.reaches.keys()) {
    const circle = walk(path);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
