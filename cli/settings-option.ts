// `--set` and `--assume`: one lever each, for the whole run, for some hours or for a district.
// Everything is read by the same schema as policy files; only the spelling differs.

import { assumptions, policyLevers, type Setting } from '../sim-core/index.ts';
import { parseSettings } from '../scenarios/schema/policy-file.ts';
import { problemAt } from '../scenarios/schema/problem.ts';
import type { Problem } from '../scenarios/schema/problem.ts';
import { valueFromWord } from '../scenarios/schema/setting.ts';
import { notOneOf } from '../scenarios/schema/strict.ts';
import { BadInput } from './bad-input.ts';

interface RawVaried {
  default?: number | string;
  hours?: Record<string, number | string>;
  districts?: Record<string, number | string>;
}
type Raw = number | string | RawVaried;

const form = {
  zh: 'id=值、id@11-13=值 或 id@district:3=值',
  en: 'id=value, id@11-13=value or id@district:3=value',
};

/** Settings by lever id from the words behind `--set` or `--assume`. */
export function settingsFromWords(
  option: '--set' | '--assume',
  words: readonly string[],
): Record<string, Setting> {
  const raw: Record<string, Raw> = {};
  const problems: Problem[] = [];
  for (const word of words) {
    const found = /^([^=@\s]+)(?:@(?:(\d{1,2}-\d{1,2})|district:(\d+)))?=(.+)$/.exec(word);
    if (found === null) {
      problems.push(problemAt([word], {
        message: { zh: '看不懂', en: 'cannot be understood' },
        allowed: form,
      }));
      continue;
    }
    const [, id, hours, district, value] = found;
    const refusal = misplaced(option, id) ?? taken(raw[id], hours, district);
    if (refusal) problems.push(problemAt([word], refusal));
    else raw[id] = merged(raw[id], hours, district, valueFromWord(value));
  }
  const parsed = parseSettings(raw);
  if (!parsed.ok) problems.push(...parsed.problems);
  if (parsed.ok && problems.length === 0) return parsed.value;
  throw new BadInput(option, problems);
}

function misplaced(option: string, id: string) {
  const isAssumption = Object.values(assumptions).some((lever) => lever.id === id);
  if (option !== '--assume' || isAssumption) return undefined;
  const isDecided = Object.values(policyLevers).some((lever) => lever.id === id);
  if (!isDecided) return notOneOf(id, Object.values(assumptions).map((lever) => lever.id));
  return {
    message: { zh: '这是政策杠杆', en: 'is a lever that a policy decides' },
    allowed: { zh: '用 --set 设置', en: 'put it behind --set' },
  };
}

function taken(before: Raw | undefined, hours: string | undefined, district: string | undefined) {
  const isTaken = before !== undefined && (typeof before !== 'object'
    ? hours === undefined && district === undefined
    : hours !== undefined ? before.hours?.[hours] !== undefined
      : district !== undefined ? before.districts?.[district] !== undefined
        : before.default !== undefined);
  if (!isTaken) return undefined;
  return {
    message: { zh: '设置了两次', en: 'is set twice' },
    allowed: { zh: '每处设置一次', en: 'one value for each place' },
  };
}

function merged(
  before: Raw | undefined,
  hours: string | undefined,
  district: string | undefined,
  value: number | string,
): Raw {
  if (hours === undefined && district === undefined) {
    return typeof before === 'object' ? { ...before, default: value } : value;
  }
  const varied: RawVaried = typeof before === 'object'
    ? before
    : before === undefined ? {} : { default: before };
  return hours !== undefined
    ? { ...varied, hours: { ...varied.hours, [hours]: value } }
    : { ...varied, districts: { ...varied.districts, [district as string]: value } };
}
