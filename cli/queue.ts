// Engines on other machines: runs go into a queue on a Redis server, and whoever works there
// (`o2o work`) takes them. A run is in the queue under its key, so that it is never there twice and
// one that is done is not done again; one whose worker was lost is given to another.

import { createHash } from 'node:crypto';
import { type Job, Queue, QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { problemAt } from '../scenarios/schema/problem.ts';
import {
  engineVersion, type JobRunner, resultFormat, resultFromPlain, runKey, RunPool, type RunRequest,
  type RunResult, type WorkerLike,
} from '../sim-core/index.ts';
import { BadInput } from './bad-input.ts';

/** Engines of two versions, or whose results hold other figures, never take each other's runs. */
export const queueName = `o2o-city-${engineVersion}-${resultFormat()}`;
/** Runs in the queue at once: more than any cluster works on, few enough to keep it small. */
const mostQueued = 256;
/** What is done is kept for whoever asks again, so long. */
const keptSeconds = 3600;

/** How long a server may take to answer at first, and to take leave. */
const patienceMilliseconds = 5000;

/** A run in the queue, and what it gives: a plain result, which goes through the queue as JSON. */
export type QueuedRun = Job<RunRequest, unknown>;

/** Refuses what is no address, and an address at which nobody answers. */
export async function checkQueue(address: string): Promise<void> {
  const allowed = { zh: '形如 redis://host:6379 的地址', en: 'an address like redis://host:6379' };
  if (!/^rediss?:\/\/[^/?]+(\/\d*)?(\?.*)?$/.test(address) || !URL.canParse(address)) {
    throw new BadInput('--queue', [problemAt([], {
      message: { zh: '不是 Redis 服务器的地址', en: 'is no address of a Redis server' }, allowed,
    })]);
  }
  const server = new Redis(address, {
    lazyConnect: true, connectTimeout: patienceMilliseconds, retryStrategy: () => null,
  });
  server.on('error', () => undefined);
  try {
    await server.connect();
    // What a server refuses of name, word or database it says of the first command only.
    await server.select(server.options.db ?? 0);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new BadInput('--queue', [problemAt([], {
      message: { zh: `没有服务器应答（${cause}）`, en: `no server answers (${cause})` }, allowed,
    })]);
  } finally {
    server.disconnect();
  }
}

/** A connection as BullMQ wants it goes on trying while a server is away. */
export const untilItIsBack = { maxRetriesPerRequest: null };

/** Equal runs have one place in the queue. */
export function placeOf(request: RunRequest): string {
  return createHash('sha256').update(runKey(request)).digest('hex');
}

/** Runs that are played by whoever works on a Redis server's queue; close it when done. */
export class QueueRunner implements JobRunner {
  private readonly server: Redis;
  private readonly queue: Queue;
  private readonly events: QueueEvents;
  private readonly pool: RunPool;

  /** `address`: `redis://host:port/database`; `onTrouble` hears each trouble once. */
  constructor(address: string, onTrouble: (message: string) => void) {
    // A connection of ours can be cut at any moment; events get one like it.
    this.server = new Redis(address, untilItIsBack);
    const connection = this.server;
    this.queue = new Queue(queueName, { connection });
    this.events = new QueueEvents(queueName, { connection });
    const told = new Set<string>();
    const tell = ({ message }: Error): void => {
      if (!told.has(message)) onTrouble(message);
      told.add(message);
    };
    this.queue.on('error', tell);
    this.events.on('error', tell);
    this.server.on('error', tell);
    // Each waiting run listens to both.
    this.events.setMaxListeners(0);
    this.queue.setMaxListeners(0);
    const engines: QueuedEngine[] = [];
    this.pool = new RunPool(() => {
      const engine = new QueuedEngine(this.queue, this.events);
      engines.push(engine);
      return engine;
    }, mostQueued);
    // A server that kept nothing on disk comes back without what was asked.
    this.server.on('ready', () => engines.forEach((engine) => engine.askAgain()));
  }

  start(...what: Parameters<JobRunner['start']>): ReturnType<JobRunner['start']> {
    return this.pool.start(...what);
  }

  /** Ends though the server is away: whoever interrupts does not wait until it is back. */
  async close(): Promise<void> {
    this.pool.close();
    await takeLeave(this.server, Promise.all([this.queue.close(), this.events.close()]));
  }
}

/** Ends a connection once what goes over it has ended; at once where its server is away. */
export async function takeLeave(server: Redis, isLeft: Promise<unknown>): Promise<void> {
  const isQuiet = isLeft.catch(() => undefined);
  if (server.status === 'ready') {
    await within(patienceMilliseconds, Promise.all([isQuiet, server.quit()]));
  }
  server.disconnect();
}

/** Waits for something, but no longer than that. */
async function within(milliseconds: number, what: Promise<unknown>): Promise<void> {
  let timeout: NodeJS.Timeout | undefined;
  const isEnough = new Promise((resolve) => { timeout = setTimeout(resolve, milliseconds); });
  await Promise.race([what.catch(() => undefined), isEnough]);
  clearTimeout(timeout);
}

/** An engine somewhere behind the queue, which has one run at a time. */
class QueuedEngine implements WorkerLike {
  private readonly queue: Queue;
  private readonly events: QueueEvents;
  private asked: QueuedRun | undefined;
  private stop: () => void = () => undefined;

  constructor(queue: Queue, events: QueueEvents) {
    this.queue = queue;
    this.events = events;
  }

  async run(
    request: RunRequest,
    onShare?: (share: number) => void,
  ): Promise<RunResult | undefined> {
    const place = placeOf(request);
    const hear = ({ jobId, data }: { jobId: string; data: unknown }): void => {
      if (jobId === place) onShare?.(Number(data));
    };
    const stopped = new Promise<undefined>((resolve) => {
      this.stop = () => resolve(undefined);
    });
    this.events.on('progress', hear);
    try {
      await this.events.waitUntilReady();
      const asked = await this.ask(place, request);
      this.asked = asked;
      const answer = await Promise.race([asked.waitUntilFinished(this.events), stopped]);
      return answer === undefined ? undefined : resultIn(answer);
    } finally {
      this.events.off('progress', hear);
      this.asked = undefined;
    }
  }

  /** Asks for what is still to come; who has it in the queue has it once all the same. */
  askAgain(): void {
    const { asked } = this;
    if (asked?.id !== undefined) this.ask(asked.id, asked.data).catch(() => undefined);
  }

  private ask(place: string, request: RunRequest): Promise<QueuedRun> {
    return this.queue.add('run', request, {
      jobId: place, removeOnComplete: { age: keptSeconds }, removeOnFail: true,
    });
  }

  /** Takes the run out of the queue, unless somebody has it in hand: then it is done and kept. */
  async cancel(): Promise<void> {
    const { asked } = this;
    this.stop();
    await asked?.remove().catch(() => undefined);
  }

  close(): void {
    void this.cancel();
  }
}

function resultIn(answer: unknown): RunResult {
  const result = resultFromPlain(answer);
  if (result === undefined) throw new Error('The queue gave something that is no result');
  return result;
}
