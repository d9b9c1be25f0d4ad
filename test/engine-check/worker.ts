// The worker of the engine check: computes in a worker, as the page does, and answers with the
// digests of the kernel and of a whole city's day, or with what went wrong.

import { cityDigests } from './city-digests.ts';
import { kernelDigest } from './kernel-digest.ts';

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
    const { seed } = request;
    return { digest: `${kernelDigest(seed)} ${cityDigests(seed)}`, trouble: '' };
  } catch (trouble) {
    return { digest: '', trouble: String(trouble) };
  }
}
