// `o2o work`: takes runs from a queue until it is told to stop. Any number of machines may work on
// one queue; what they run is the same, whoever runs it.

import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { readAll } from '../bad-input.ts';
import { wholeNumberOption } from '../inputs.ts';
import { languageOf, type Language } from '../language.ts';
import { checkQueue } from '../queue.ts';
import { QueueWorker } from '../queue-worker.ts';

interface Options {
  readonly queue: string;
  readonly workers?: string;
  readonly lostAfter: string;
  readonly lang?: string;
}

const lostSecondsUnlessAsked = 10;

export function workCommand(): Command {
  return new Command('work')
    .description('Run what others put into the queue of a Redis server, until interrupted')
    .requiredOption('--queue <address>', 'the server, as redis://host:6379')
    .option('--workers <n>', 'threads (default: all cores)')
    .option('--lost-after <s>', 'seconds without a sign after which runs of a worker are given to '
      + 'others', String(lostSecondsUnlessAsked))
    .option('--lang <zh|en>', 'language of messages')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- work --queue redis://10.0.0.5:6379            (on each machine that helps)
  $ npm run -s o2o -- experiment run FILE --out study --queue redis://10.0.0.5:6379
`)
    .action((options: Options) => work(options));
}

async function work(options: Options): Promise<void> {
  const [asked, lost, language] = readAll<[number | undefined, number | undefined, Language]>(
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => wholeNumberOption('--lost-after', options.lostAfter, 1, 3600),
    () => languageOf(options.lang),
  );
  await checkQueue(options.queue);
  const engines = asked ?? availableParallelism();
  let done = 0;
  const lostSeconds = lost ?? lostSecondsUnlessAsked;
  const say = (zh: string, en: string): void => {
    process.stderr.write(`${language === 'zh' ? zh : en}\n`);
  };
  const worker = new QueueWorker(options.queue, { engines, lostSeconds }, {
    onReady: () => say(`等待任务，${engines} 个线程`, `waiting for runs, threads: ${engines}`),
    onAway: () => say('服务器断开了，会一直重连', 'the server has gone: trying until it is back'),
    onRun: () => { done++; },
    onTrouble: (message) => say(`队列出错：${message}`, `the queue fails: ${message}`),
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  // What is in hand is finished first; a second interrupt ends it, and others are given it.
  process.once('SIGINT', () => process.exit(0));
  await worker.close();
  say(`已完成 ${done} 次模拟`, `runs done: ${done}`);
}
