// On which line of a JSON text a place is, so that whoever mends a file finds what is wrong.

import { pathText, type Problem, type Step } from '../scenarios/schema/problem.ts';

/** A problem with something from a file. */
export interface ProblemOfFile extends Problem {
  /** From 1; undefined where it is not known. */
  readonly line?: number;
}

/** A text, a bracket, a comma or colon, or a number or word. */
const tokenForm = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** A list or an object that is being read, and where in it. */
interface Inside {
  readonly isList: boolean;
  step: Step;
}

/**
 * Problems with the lines of their places, from 1, in a text that is JSON; what is missing is on
 * the line on which its parent begins. What lacks in the whole, or is of another file, has none.
 */
export function withLines(problems: readonly Problem[], text: string): ProblemOfFile[] {
  const lines = linesOf(text);
  return problems.map((problem) => {
    const line = lineOf(problem.path, lines);
    return line === undefined ? problem : { ...problem, line };
  });
}

function lineOf(path: string, lines: ReadonlyMap<string, number>): number | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.search(/[.[][^.[]*$/)))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The line on which each value's name stands, or the value itself where it has none, by path. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const inside: Inside[] = [];
  let [line, from, isName] = [1, 0, false];
  const note = (): void => {
    const path = pathText(inside.map(({ step }) => step));
    if (!lines.has(path)) lines.set(path, line);
  };
  for (const { 0: token, index } of text.matchAll(tokenForm)) {
    for (; from < index; from++) if (text[from] === '\n') line++;
    const last = inside.at(-1);
    if (token === '}' || token === ']') {
      inside.pop();
      isName = false;
    } else if (token === ',' && last !== undefined) {
      if (typeof last.step === 'number') last.step++;
      isName = !last.isList;
    } else if (isName && last !== undefined && token !== ':') {
      last.step = JSON.parse(token) as string;
      note();
      isName = false;
    } else if (token !== ':') {
      note();
      if (token === '{' || token === '[') {
        isName = token === '{';
        inside.push({ isList: !isName, step: isName ? '' : 0 });
      }
    }
  }
  return lines;
}
