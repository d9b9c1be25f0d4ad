// Which decision rule stood in an experiment when it was first run on this device: a rule that
// comes later was not set beforehand, and the page says so.

import { canonicalJson } from '../../sim-core/index.ts';
import { keyOfLines } from './reproduce.ts';
import { store, stored } from './stored.ts';

const registerKey = 'o2o-city-rules';
/** The oldest are forgotten. */
const mostRegistered = 200;

/** Notes the rule of an experiment that is about to be run, unless one was noted before. */
export async function registerRule(written: unknown): Promise<void> {
  const entry = await entryOf(written);
  if (entry === undefined) return;
  const known = stored(registerKey);
  if (Object.hasOwn(known, entry.question)) return;
  const recent = Object.entries(known).slice(1 - mostRegistered);
  store(registerKey, Object.fromEntries([...recent, [entry.question, entry.rule]]));
}

/** Whether it was run before under another rule, or under none. */
export async function isRuledLate(written: unknown): Promise<boolean> {
  const entry = await entryOf(written);
  const { [entry?.question ?? '']: rule } = stored(registerKey);
  return entry !== undefined && rule !== undefined && rule !== entry.rule && entry.rule !== '';
}

/** The question without its rule by a key, and the rule; none where the browser makes no keys. */
async function entryOf(written: unknown): Promise<{ question: string; rule: string } | undefined> {
  if (!isSecureContext || typeof written !== 'object' || written === null) return undefined;
  const { decision, ...question } = written as Readonly<Record<string, unknown>>;
  return {
    question: await keyOfLines(canonicalJson(question)),
    rule: decision === undefined ? '' : canonicalJson(decision),
  };
}
