// Complaints: who got an order late beyond patience, another dish or nothing writes to the platform
// and is answered. What answers cost as usual is part of the support that each order is charged
// with, and what they do to loyalty is part of what late and lost orders do: so only an answer that
// differs from the usual one posts money and moves anybody.

import {
  answerTo, worthOfAnswer, type Complaint, type CustomerService,
} from '../decide/answer-complaint.ts';
import { loyaltyStep } from '../decide/lived-worth.ts';
import { draw } from '../kernel/random.ts';
import type { OrderId } from '../kernel/units.ts';
import { answerMinutes } from '../policy/levers/customer-service.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';

/** Occasions of an order's draws about its complaint, beside those about its review. */
const machineOccasion = 2;
const solvesOccasion = 3;
const peopleOccasion = 4;

/** People answer everything in the usual time: what loyalty and costs are used to. */
export const usualService: CustomerService = {
  machineShare: 0, machineSolves: 0, passesOn: true, peopleMinutes: answerMinutes.value,
};

/**
 * The platform answers the complaint about an order; a hard one is about money back, or about an
 * order that never came. Loyalty moves unless nobody is taught anything.
 */
export function answerComplaint(
  city: City,
  platform: Platform,
  order: OrderId,
  isHard: boolean,
  isTaught: boolean,
): void {
  const { keys, orders, ledger } = city;
  const needKey = orders.needKey[order];
  const complaint: Complaint = {
    isHard,
    machineLuck: draw(keys.complaint, needKey, machineOccasion),
    solvesLuck: draw(keys.complaint, needKey, solvesOccasion),
    peopleLuck: draw(keys.complaint, needKey, peopleOccasion),
  };
  const answer = answerTo(complaint, serviceOf(city, platform));
  const usual = answerTo(complaint, usualService);
  const moreFen = answer.costFen - usual.costFen;
  const vertical = orders.vertical[order];
  ledger.post(Reason.dearerAnswer, Math.max(0, moreFen), platform.id, none, vertical);
  ledger.post(Reason.cheaperAnswer, Math.max(0, -moreFen), platform.id, none, vertical);
  const better = worthOfAnswer(answer) - worthOfAnswer(usual);
  if (isTaught && better !== 0) moveLoyalty(city, platform, order, better);
  city.facts.complaintAnswered(order, answer.minutes, answer.isSolved ? 1 : 0, answer.costFen);
}

function serviceOf({ assumptions }: City, { rules }: Platform): CustomerService {
  return {
    machineShare: rules.machineShare / 1000,
    machineSolves: assumptions.machineSolves / 1000,
    passesOn: rules.machineHandover === 1,
    peopleMinutes: rules.answerMinutes,
  };
}

/** Satisfaction by an answer that was so much better than usual, or worse, is satisfaction too. */
function moveLoyalty(
  { assumptions, orders, consumers }: City,
  { memories }: Platform,
  order: OrderId,
  better: number,
): void {
  const number = orders.consumer[order] >> consumers.bits;
  const moved = memories.loyalty[number] + loyaltyStep * (assumptions.answerWeight / 1000) * better;
  memories.loyalty[number] = Math.max(0, Math.min(1, moved));
}
