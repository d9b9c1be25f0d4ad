// The worker of the engine check: computes in a worker, as the page does, and answers with the
// digest or with what went wrong.

import { kernelDigest } from './kernel-check.ts';

/** What the page asks for. */
export interface EngineCheckRequest {
  seed: number;
}

/** What the page gets: exactly one of the two texts is filled. */
export interface EngineCheckAnswer {
  digest: string;
  trouble: string;
}

self.addEventListener('message', (event: MessageEvent<EngineCheckRequest>) => {
  self.postMessage(answerTo(event.data));
});

function answerTo(request: EngineCheckRequest): EngineCheckAnswer {
  try {
    return { digest: kernelDigest(request.seed), trouble: '' };
  } catch (trouble) {
    return { digest: '', trouble: String(trouble) };
  }
}
