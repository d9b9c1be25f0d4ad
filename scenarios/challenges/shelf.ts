// The files of the challenges. A new one is an entry here and in `ids.ts`.

import type { ChallengeId } from './ids.ts';

const files: Readonly<Record<ChallengeId, () => Promise<{ readonly default: unknown }>>> = {
  'punctual': () => import('./files/punctual.json'),
  'decent-pay': () => import('./files/decent-pay.json'),
  'ninety-and-thirteen': () => import('./files/ninety-and-thirteen.json'),
};

/** The parsed JSON of a challenge's file. */
export async function challengeFile(id: ChallengeId): Promise<unknown> {
  return (await files[id]()).default;
}
