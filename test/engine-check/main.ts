// The page of the engine check, which only tests build and serve: lets a worker compute what the
// query asks for, and puts `done:` and the digest, or `failed:` and the reason, into the title,
// where every driver of every browser can read it.

import type { EngineCheckAnswer, EngineCheckRequest } from './worker.ts';

const query = new URLSearchParams(window.location.search);
const request: EngineCheckRequest = { seed: Number(query.get('seed') ?? '7') };

const worker = new Worker(new URL('./worker.ts', import.meta.url), {
  type: 'module',
});
worker.addEventListener('message', (event: MessageEvent<EngineCheckAnswer>) => {
  const { digest, trouble } = event.data;
  document.title = trouble === '' ? `done:${digest}` : `failed:${trouble}`;
});
worker.addEventListener('error', (event) => {
  document.title = `failed:${event.message || 'the worker did not start'}`;
});
worker.postMessage(request);
