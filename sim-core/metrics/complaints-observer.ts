// Listens to answers of customer service, by the hour, place and tier of the order that each is
// about.

import type { Fen, OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { newPlace } from './recorder.ts';
import { findOrder } from './service-observer.ts';
import type { Tally } from './tally.ts';

export function observeComplaints(city: City, tally: Tally): Observer {
  const answered = tally.recorder(['complaints', 'answerMinutes', 'complaintsSolved', 'answerFen']);
  const { amounts, column } = answered;
  const place = newPlace();
  amounts[column.complaints] = 1;
  return {
    complaintAnswered(order: OrderId, minutes: number, isSolved: number, costFen: Fen): void {
      amounts[column.answerMinutes] = minutes;
      amounts[column.complaintsSolved] = isSolved;
      amounts[column.answerFen] = costFen;
      findOrder(city, place, order);
      answered.add(place);
    },
  };
}
