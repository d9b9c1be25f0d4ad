// Which challenges there are, the easiest first, without their files: links name them before any
// is fetched.

/** Ids of the challenges that ship. */
export const challengeIds = ['punctual', 'decent-pay', 'ninety-and-thirteen'] as const;
export type ChallengeId = (typeof challengeIds)[number];

/** Whether an id is one of a challenge that ships. */
export function isChallenge(id: string | undefined): id is ChallengeId {
  return challengeIds.some((each) => each === id);
}
