// Finds what a door lets out without saying what it means. Everything exported has a docstring; so
// has every member, unless its name and type say all: a quantity with its unit in its name, a
// question that is answered by yes or no, a name to know it by, or a type that a door explains.

import ts from 'typescript';

const explainedNames = /^(id|label|title|name|kind)$/;
const unitLast = new RegExp('(Seconds|Minutes?|Minute|Hours?|Fen|Metres|PerMille|Percent|Dollars'
  + '|Celsius|Share|Count|PerHour|PerMinute)$');
const yesOrNo = /^(is|has|can|may)[A-Z]/;

/** One report of docs/api, as far as this file reads it. */
export type Report = readonly [file: string, text: string];

/** Names of types that the reports' doors let out. */
export function typesOfDoors(reports: readonly Report[]): ReadonlySet<string> {
  const found = reports.flatMap(([, text]) =>
    [...text.matchAll(/^export (?:interface|class|type) (\w+)/gm)].map((match) => match[1]));
  return new Set(found);
}

/** Places of a report that need words and have none. */
export function undocumented(
  [file, text]: Report,
  types: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  let owner = '';
  let isMissing = false;
  for (const line of text.split('\n')) {
    const head = /^export (?:declare )?(?:abstract )?(.*)$/.exec(line)?.[1];
    if (head !== undefined) owner = head;
    if (/^\/\/ @\w+ \(undocumented\)/.test(line)) isMissing = true;
    else if (/^ *\/\/ \(undocumented\)/.test(line)) isMissing = true;
    else if (isMissing && !/^ *\/\//.test(line)) {
      isMissing = false;
      if (head !== undefined || !saysAll(line.trim(), owner, types)) {
        problems.push(`${file}: ${owner.split(/[ {=<(:]/, 2).join(' ')}: ${line.trim()}`);
      }
    }
  }
  return problems;
}

function saysAll(member: string, owner: string, types: ReadonlySet<string>): boolean {
  // What a class implements is explained where it is asked for.
  if (/^class \w+ (extends \w+ )?implements /.test(owner) && /^\w+\(/.test(member)) return true;
  const property = /^(?:readonly )?(?:get )?(\w+)(?:\(\))?\??: (.*)$/.exec(member);
  if (property === null) return false;
  const [, name, type] = property;
  if (explainedNames.test(name) || unitLast.test(name) || yesOrNo.test(name)) return true;
  const named = /^(?:readonly )?(\w+)(?:\[\])?(?: \| undefined)?;$/.exec(type)?.[1];
  return named !== undefined && types.has(named);
}

/** Names that a door of the sources lets out without a docstring where they are declared. */
export function exportsWithoutWords(door: string): string[] {
  const program = ts.createProgram([door], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(door);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${door} is no module`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    const text = ts.displayPartsToString(declared.getDocumentationComment(checker));
    return text === '' ? [symbol.name] : [];
  });
}
