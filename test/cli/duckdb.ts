// DuckDB where somebody has installed it: the module `@duckdb/node-api`, or the command. It is no
// dependency: 72 MB for one test.

import { spawnSync } from 'node:child_process';

/** Rows of an answer by the names of their columns. */
export type Ask = (query: string) => Promise<Readonly<Record<string, unknown>>[]>;

interface Module {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(query: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
      }>;
    }>;
  };
}

const moduleName = '@duckdb/node-api';

/** Undefined where there is none. */
export async function openDuckDb(): Promise<Ask | undefined> {
  const found = await import(/* @vite-ignore */ moduleName).catch(() => undefined) as
    Module | undefined;
  if (found !== undefined) {
    const connection = await (await found.DuckDBInstance.create(':memory:')).connect();
    return async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
  }
  if (spawnSync('duckdb', ['-version']).status !== 0) return undefined;
  return (query) => {
    const { status, stdout, stderr } = spawnSync('duckdb', ['-json', '-c', query]);
    if (status !== 0) return Promise.reject(new Error(stderr.toString()));
    return Promise.resolve(JSON.parse(stdout.toString() || '[]') as Record<string, unknown>[]);
  };
}
