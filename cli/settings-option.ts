// `--set` and `--assume`: one lever each, for the whole run or where and when the word says, for
// everybody who decides it or for one address. Everything is read by the same schema as policy
// files; only the spelling differs.

import { assumedLevers, leverById, type PolicyChange } from '../sim-core/index.ts';
import { conditions, everybody, weekdays } from '../sim-core/policy-terms.ts';
import { addressComplaint, misaddressed } from '../scenarios/schema/address.ts';
import { parseSettings } from '../scenarios/schema/policy-file.ts';
import { problemAt } from '../scenarios/schema/problem.ts';
import type { Complaint, Problem } from '../scenarios/schema/problem.ts';
import { valueFromWord } from '../scenarios/schema/setting.ts';
import { notOneOf } from '../scenarios/schema/strict.ts';
import { BadInput } from './bad-input.ts';

type Value = number | string;

/** Where and when a word's value holds; nothing of it for the whole run. */
interface Where {
  hours?: string;
  districts?: number[];
  weekdays?: string[];
  when?: string;
}

interface RawVaried {
  default?: Value;
  hours?: Record<string, Value>;
  districts?: Record<string, Value>;
  rows?: (Where & { value: Value })[];
}
type Raw = Value | RawVaried;

interface Word {
  readonly address: string;
  readonly id: string;
  readonly where: Where;
  readonly value: Value;
}

const form = {
  zh: 'id=值、id@11-13=值、id@district:3=值、id@weekday:sat=值、id@rain=值、id@heat=值，'
    + '以 + 连接的组合；前面可加 "对象:"',
  en: 'id=value, id@11-13=value, id@district:3=value, id@weekday:sat=value, id@rain=value, '
    + 'id@heat=value, or several of these joined by +; before it "address:" if one is meant',
};

/** Changes from the first second on, one for each address, from the words behind an option. */
export function changesFromWords(
  option: '--set' | '--assume',
  words: readonly string[],
): PolicyChange[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const byAddress = new Map<string, Record<string, Raw>>([[everybody, {}]]);
  for (const text of words) {
    const word = wordIn(text);
    const place = word === undefined ? text : placeOf(word);
    const refusal = word === undefined
      ? { message: { zh: '看不懂', en: 'cannot be understood' }, allowed: form }
      : misplaced(option, word) ?? (seen.has(place) ? setTwice : undefined);
    seen.add(place);
    if (word === undefined || refusal) problems.push(problemAt([text], refusal as Complaint));
    else {
      const raw = byAddress.get(word.address) ?? {};
      byAddress.set(word.address, { ...raw, [word.id]: merged(raw[word.id], word) });
    }
  }
  const changes = [...byAddress].map(([address, raw]) => {
    const parsed = parseSettings(raw);
    if (!parsed.ok) problems.push(...parsed.problems);
    const set = parsed.ok ? parsed.value : {};
    return { fromSeconds: 0, ...(address === everybody ? {} : { for: address }), set };
  });
  if (problems.length > 0) throw new BadInput(option, problems);
  return changes.filter(({ set }) => Object.keys(set).length > 0);
}

function wordIn(text: string): Word | undefined {
  const found = /^(?:((?:merchants:)?[^:=@\s]+):)?([^:=@\s]+)(?:@([^=\s]+))?=(.+)$/.exec(text);
  if (found === null) return undefined;
  const [, address = everybody, id, places, value] = found;
  const where = places === undefined ? {} : whereIn(places.split('+'));
  return where && { address, id, where, value: valueFromWord(value) };
}

/** What the parts behind the @ come to; undefined when one is not understood or too many. */
function whereIn(parts: readonly string[]): Where | undefined {
  const where: Where = {};
  for (const part of parts) {
    const [, kind, name] = /^(district|weekday):(.+)$/.exec(part) ?? [];
    const isHours = /^\d{1,2}-\d{1,2}$/.test(part);
    const isWeather = (conditions as readonly string[]).includes(part);
    if (isHours && where.hours === undefined) where.hours = part;
    else if (isWeather && where.when === undefined) where.when = part;
    else if (kind === 'district' && /^\d+$/.test(name)) {
      where.districts = [...(where.districts ?? []), Number(name)];
    } else if (kind === 'weekday' && (weekdays as readonly string[]).includes(name)) {
      where.weekdays = [...(where.weekdays ?? []), name];
    } else return undefined;
  }
  return where;
}

/** One text for each place, however it was written: district 03 is 3, and 01-2 is 1-2. */
function placeOf({ address, id, where }: Word): string {
  const { hours, districts = [], weekdays: days = [], when } = where;
  return JSON.stringify([
    address, id, hours?.split('-').map(Number), [...districts].sort((a, b) => a - b),
    [...days].sort(), when,
  ]);
}

const setTwice: Complaint = {
  message: { zh: '设置了两次', en: 'is set twice' },
  allowed: { zh: '每处设置一次', en: 'one value for each place' },
};

function misplaced(option: string, { id, address }: Word): Complaint | undefined {
  const complaint = addressComplaint(address);
  if (complaint) return complaint;
  const lever = leverById(id);
  if (option === '--assume' && lever?.owner !== 'world') {
    if (!lever) return notOneOf(id, assumedLevers.map((each) => each.id));
    return {
      message: { zh: '这是政策杠杆', en: 'is a lever that a policy decides' },
      allowed: { zh: '用 --set 设置', en: 'put it behind --set' },
    };
  }
  return lever && address !== everybody ? misaddressed(lever, address) : undefined;
}

/** One kind of place alone goes where files keep it; others, and combinations, become rows. */
function merged(before: Raw | undefined, { where, value }: Word): Raw {
  const { hours, districts, weekdays: days, when } = where;
  const isWhole = Object.keys(where).length === 0;
  if (isWhole) return typeof before === 'object' ? { ...before, default: value } : value;
  const varied: RawVaried = typeof before === 'object'
    ? before
    : before === undefined ? {} : { default: before };
  const isAlone = days === undefined && when === undefined;
  if (isAlone && districts === undefined) {
    return { ...varied, hours: { ...varied.hours, [hours as string]: value } };
  }
  if (isAlone && hours === undefined && districts?.length === 1) {
    return { ...varied, districts: { ...varied.districts, [districts[0]]: value } };
  }
  return { ...varied, rows: [...(varied.rows ?? []), { ...where, value }] };
}
