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

/**
 * What the reports' doors let out: names of types, members of interfaces as `Name.member`, and what
 * an interface extends as `Name < Other`.
 */
export function namesOfDoors(reports: readonly Report[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, text] of reports) {
    let owner = '';
    for (const line of text.split('\n')) {
      const head = /^export (interface|class|type) (\w+)(?:<.*>)?(?: extends (\w+))?/.exec(line);
      if (head !== null) {
        names.add(head[2]);
        if (head[3] !== undefined) names.add(`${head[2]} < ${head[3]}`);
        owner = head[1] === 'interface' ? head[2] : '';
      }
      const member = /^ {4}(?:readonly )?(\w+)\??[(<:]/.exec(line)?.[1];
      if (owner !== '' && member !== undefined) names.add(`${owner}.${member}`);
    }
  }
  return names;
}

/** Places of a report that need words and have none; `names` are those of all doors. */
export function undocumented([file, text]: Report, names: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  let owner = '';
  let isMissing = false;
  for (const line of text.split('\n')) {
    const head = /^export (.*)$/.exec(line)?.[1];
    if (head !== undefined) owner = head;
    if (/^ *\/\/ (@\w+ )?\(undocumented\)/.test(line)) isMissing = true;
    else if (isMissing && !/^ *\/\//.test(line)) {
      isMissing = false;
      if (head !== undefined || !saysAll(line.trim(), owner, names)) {
        problems.push(`${file}: ${owner.split(/[ {=<(:]/, 2).join(' ')}: ${line.trim()}`);
      }
    }
  }
  return problems;
}

function saysAll(member: string, owner: string, names: ReadonlySet<string>): boolean {
  const name = /^(?:readonly )?(?:get )?(\w+)/.exec(member)?.[1] ?? '';
  // What a class implements is explained where it is asked for.
  const asked = /^class .* implements ([\w, ]+)/.exec(owner)?.[1].split(/, */) ?? [];
  if (asked.some((each) => isMember(each.trim(), name, names))) return true;
  const type = /^(?:readonly )?(?:get )?\w+(?:\(\))?\??: (.*)$/.exec(member)?.[1];
  if (type === undefined) return false;
  if (explainedNames.test(name) || unitLast.test(name) || yesOrNo.test(name)) return true;
  const named = /^(?:readonly )?(\w+)(?:\[\])?(?: \| undefined)?;$/.exec(type)?.[1];
  return named !== undefined && names.has(named);
}

function isMember(owner: string, name: string, names: ReadonlySet<string>): boolean {
  if (names.has(`${owner}.${name}`)) return true;
  const parents = [...names].filter((each) => each.startsWith(`${owner} < `));
  return parents.some((each) => isMember(each.slice(owner.length + 3), name, names));
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
