// What a lesson's file claims of its trials, held against what came out.

import { sizeIn } from '../schema/experiment-rules.ts';
import { type Answers, answerOn, type KeptAnswers, movementOf } from './answers.ts';
import type { Claim, Lesson } from './lesson.ts';

/** A sentence for each claim that is not so, with the lesson and the place in its file. */
export function claimFaults({ id, explain, transfer }: Lesson, kept: KeptAnswers): string[] {
  const { dot, moves } = transfer;
  return [
    ...explain.chain.flatMap((claim, i) => faultsOf(claim, kept.predict, `explain.chain[${i}]`)),
    ...faultsOf({ ...dot, moves }, kept.transfer, 'transfer'),
  ].map((fault) => `${id}: ${fault}`);
}

function faultsOf(claim: Claim, answers: Answers, place: string): string[] {
  const { figure, window, moves, under } = claim;
  const answer = answerOn(answers, claim);
  const found = movementOf(answer);
  const says = `${place} says that ${figure} ${window}`;
  const bound = under === undefined ? Infinity : sizeIn(under, answer.before);
  return [
    ...(found === moves ? [] : [`${says} moves ${moves}; it moves ${found}`]),
    ...(Math.abs(answer.change) < bound
      ? []
      : [`${says} moves by less than ${bound}; it moves by ${answer.change}`]),
  ];
}
