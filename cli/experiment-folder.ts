// The folder in which an experiment lives: what it is (`experiment.json`), each finished run in a
// file of its own (`runs/`), and, once all runs are in, its answers (`results.csv`), what its
// rule makes of them (`decisions.csv`), what each factor does (`sensitivity.csv`) and where
// variance comes from (`variance.csv`). Nothing in it depends on time or on the number of workers,
// so that a folder that was interrupted and gone on with ends as one that was not.

import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { trialGroups, type TrialGroup } from '../scenarios/experiments/plan.ts';
import { linesOfExperiment, runKeysOf } from '../scenarios/experiments/tables.ts';
import type { Experiment } from '../scenarios/schema/experiment-file.ts';
import { problemAt } from '../scenarios/schema/problem.ts';
import { engineVersion } from '../sim-core/index.ts';
import { BadInput } from './bad-input.ts';
import { FileRuns } from './file-runs.ts';
import { policyInResult } from './inputs.ts';
import { checkPlace, makeFolder, removeParts, temporaryFor, writeWhole } from './output.ts';
import { lookAt } from './text-file.ts';
import { writtenIn } from './written-file.ts';

/** How many of an experiment's runs are there. */
export interface Standing {
  readonly done: number;
  readonly of: number;
}

/** Policies with all that they build on, as files have them, by the names of their files. */
export type NamedPolicies = Readonly<Record<string, unknown>>;

/** What a folder, or a file of the page, says of itself, to be read as the file was. */
export interface Described {
  readonly version?: string | undefined;
  readonly file: unknown;
  readonly named?: NamedPolicies;
}

/** Reads it; throws `BadInput` where no experiment lives. */
export function describedIn(path: string): Described {
  const described = writtenIn(join(path, descriptionFile));
  if (!described.ok || !isDescription(described.value)) {
    throw new BadInput(path, [problemAt([], {
      message: { zh: '不是实验文件夹', en: 'is no experiment\'s folder' },
      allowed: {
        zh: `含 ${descriptionFile} 的文件夹`, en: `a folder in which ${descriptionFile} is`,
      },
    })]);
  }
  return described.value;
}

const descriptionFile = 'experiment.json';

/** Whether this is what a folder says of itself rather than an experiment's file. */
export function isDescription(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'file' in value;
}

export class ExperimentFolder {
  readonly path: string;
  readonly experiment: Experiment;
  readonly groups: readonly TrialGroup[];
  readonly runs: FileRuns;
  /** Equal keys, equal results. */
  readonly key: string;
  private readonly keys: ReadonlySet<string>;
  private readonly description: string;

  /** `written`: the file as its author wrote it; `named`: the policies that it names. */
  constructor(path: string, experiment: Experiment, written: unknown, named: NamedPolicies) {
    this.path = path;
    this.experiment = experiment;
    this.groups = trialGroups(experiment);
    this.runs = new FileRuns(join(path, 'runs'));
    this.keys = runKeysOf(experiment);
    const hash = createHash('sha256').update(linesOfExperiment(this.keys, written));
    this.key = hash.digest('hex').slice(0, 32);
    this.description = this.describe(written, named);
  }

  /** Refuses a folder that cannot be written, or in which another experiment lives. */
  check(): void {
    checkPlace('--out', this.file);
    if (lookAt(this.file) === undefined) return;
    if (readFileSync(this.file, 'utf8') === this.description) return;
    throw new BadInput(`--out ${this.path}`, [problemAt([], {
      message: {
        zh: '其中已有另一个实验，或同一实验的另一版本',
        en: 'holds another experiment, or this one by another engine',
      },
      allowed: {
        zh: '新文件夹（experiment merge 可取用已有的运行），或同一实验的文件夹',
        en: 'a new folder (`experiment merge` takes runs over), or this experiment\'s own',
      },
    })]);
  }

  /** Says in the folder what will be in it. */
  begin(): void {
    writeWhole(this.file, this.description);
  }

  /** How many of its different runs are there, of all shards together; a pilot's before a stop. */
  standing(): Standing {
    let done = 0;
    for (const key of this.keys) if (this.runs.get(key) !== undefined) done++;
    return { done, of: this.keys.size };
  }

  /** Takes the runs from the folder of another shard, each whole or not at all. */
  takeFrom(other: string): number {
    const from = join(other, 'runs');
    makeFolder(join(this.path, 'runs'));
    const names = readdirSync(from).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
    for (const name of names) {
      const to = join(this.path, 'runs', name);
      copyFileSync(join(from, name), temporaryFor(to));
      renameSync(temporaryFor(to), to);
    }
    return names.length;
  }

  /** Writes one of its files of answers. */
  write(name: string, text: string): void {
    writeWhole(join(this.path, name), text);
  }

  /** Takes away what was begun by processes that were killed, when all is there. */
  tidy(): void {
    for (const folder of [this.path, join(this.path, 'runs')]) removeParts(folder);
  }

  private get file(): string {
    return join(this.path, descriptionFile);
  }

  /** All that is needed to run it again. */
  private describe(written: unknown, named: NamedPolicies): string {
    const {
      title, scenario, baseline, arms, factors, points, seeds, figures, interval, variance, stop,
      decision,
    } = this.experiment;
    return `${JSON.stringify({
      title,
      version: engineVersion,
      key: this.key,
      runs: this.keys.size,
      scenario: scenario.id,
      weather: scenario.weather,
      days: scenario.days,
      warmUp: scenario.warmUp,
      windows: scenario.windows ?? [],
      baseline: policyInResult(baseline),
      arms: arms.map(({ id, policy }) => ({ id, ...policyInResult(policy) })),
      factors,
      points,
      seeds,
      figures,
      interval,
      variance,
      stop,
      decision,
      file: written,
      ...(Object.keys(named).length === 0 ? {} : { named }),
    }, undefined, 1)}\n`;
  }
}
