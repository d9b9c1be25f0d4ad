// A command that lists things which have ids, or explains one of them.

import { Command } from 'commander';
import type { Rows } from '../../scenarios/csv-text.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { notOneOf } from '../../scenarios/schema/strict.ts';
import { BadInput } from '../bad-input.ts';
import { languageOf, type Language } from '../language.ts';
import { checkOut, give, type OutputOptions } from '../output.ts';

interface Options extends OutputOptions {
  readonly lang?: string;
}

/** What is listed, and how it is told. */
export interface Listing<Thing extends { readonly id: string }> {
  /** Names the command. */
  readonly name: string;
  readonly description: string;
  /** What an id is of, with one that there is. */
  readonly argument: string;
  /** What may follow the name. */
  readonly examples: readonly string[];
  readonly things: readonly Thing[];
  json(thing: Thing): unknown;
  rows(things: readonly Thing[], language: Language): Rows;
  table(things: readonly Thing[], language: Language): string;
  /** All about one. */
  text(thing: Thing, language: Language): string;
}

export function listingCommand<Thing extends { readonly id: string }>(
  listing: Listing<Thing>,
): Command {
  const { name, description, argument, examples } = listing;
  const lines = examples.map((example) => `  $ npm run -s o2o -- ${name}${example}\n`);
  return new Command(name)
    .description(description)
    .argument('[id]', argument)
    .option('--json', 'print a JSON array')
    .option('--csv', 'print comma-separated values')
    .option('--out <file>', 'write to a .json or .csv file')
    .option('--lang <zh|en>', 'language of the table')
    .addHelpText('after', `\nExamples:\n${lines.join('')}`)
    .action((id: string | undefined, options: Options) => list(listing, id, options));
}

function list<Thing extends { readonly id: string }>(
  { name, things, json, rows, table, text }: Listing<Thing>,
  id: string | undefined,
  options: Options,
): void {
  checkOut(options.out);
  const language = languageOf(options.lang);
  const asked = things.filter((thing) => id === undefined || thing.id === id);
  if (asked.length === 0) {
    throw new BadInput(name, [problemAt([], notOneOf(id, things.map((thing) => thing.id)))]);
  }
  give(options, {
    json: () => asked.map(json),
    csv: () => ({ rows: rows(asked, language) }),
    table: () => (id === undefined ? table(asked, language) : text(asked[0], language)),
  });
}
