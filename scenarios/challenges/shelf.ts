// The challenges in the order in which they are offered, the easiest first. A new one is an entry
// here.

/** Ids of the challenges that ship. */
export const challengeIds = ['punctual', 'decent-pay', 'ninety-and-thirteen'] as const;
export type ChallengeId = (typeof challengeIds)[number];

const files: Readonly<Record<ChallengeId, () => Promise<{ readonly default: unknown }>>> = {
  'punctual': () => import('./files/punctual.json'),
  'decent-pay': () => import('./files/decent-pay.json'),
  'ninety-and-thirteen': () => import('./files/ninety-and-thirteen.json'),
};

/** Whether an id is one of a challenge that ships. */
export function isChallenge(id: string | undefined): id is ChallengeId {
  return challengeIds.some((each) => each === id);
}

/** The parsed JSON of a challenge's file. */
export async function challengeFile(id: ChallengeId): Promise<unknown> {
  return (await files[id]()).default;
}
