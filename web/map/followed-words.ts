// What a rider, an order or a merchant was at a moment, as one line: those of its sides that tell
// where the two worlds part.

import type { FollowedMerchant, FollowedOrder, FollowedRider } from '../../sim-core/screen.ts';
import type { Aspect, Parting } from '../engine/parting.ts';
import type { Arm } from '../state/setup.ts';
import { clockTime, listed, plainNumber } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { mapWords, orderStates, riderStates } from '../words/map-words.ts';
import { partingSentences, partingWords } from '../words/parting-words.ts';
import { riderName } from './twin.ts';

type Words = ReturnType<typeof useWords>;

/** Aspects at which the customer has just chosen. */
const chosenAt: readonly Aspect[] = ['order', 'shop', 'price', 'promise'];

export function useStateWords(): (parting: Parting, arm: Arm) => string {
  const words = useWords();
  const language = useLanguage();
  return ({ aspect, ...states }, arm) => {
    const state = states[arm];
    const other = states[arm === 'a' ? 'b' : 'a'];
    if (state?.kind === 'order') {
      return listed(orderWords(state, aspect, words, language), language);
    }
    if (state?.kind === 'merchant') {
      return listed(merchantWords(state, words, language), language);
    }
    if (state?.kind === 'rider') return listed(riderWords(state, words, language), language);
    if (other?.kind === 'rider') return words(partingWords.notThere);
    return words(aspect === 'order' ? partingWords.notPlaced : partingWords.over);
  };
}

function orderWords(
  state: FollowedOrder, aspect: Aspect, words: Words, language: Language,
): string[] {
  const { paid, promised, split, believed } = partingSentences;
  const { merchantFen, riderFen, platformFen } = state;
  const yuan = (fen: number): string => yuanOf(fen, language);
  const said = [
    `M-${state.merchant}`,
    paid[language](yuan(state.customerFen)),
    promised[language](clockTime(state.promisedAtSeconds)),
  ];
  if (chosenAt.includes(aspect)) {
    const minutes = plainNumber(state.believedSeconds / 60, 0, language);
    const stars = plainNumber(state.believedStars, 1, language);
    return [...said, believed[language](minutes, stars, yuan(state.choiceGainFen))];
  }
  if (aspect === 'split') {
    return [...said, split[language](yuan(merchantFen), yuan(riderFen), yuan(platformFen))];
  }
  const isOffered = state.isOffered === 1;
  return [
    ...said,
    words(isOffered ? partingWords.isOffered : orderStates[state.stage]),
    state.riderNumber < 0 ? words(partingWords.noRider) : riderName(state.riderNumber),
  ];
}

function riderWords(state: FollowedRider, words: Words, language: Language): string[] {
  const { onHand, earned, offered } = partingSentences;
  const said = [
    words(state.activity < 0 ? partingWords.offline : riderStates[state.activity]),
    onHand[language](state.onHand),
    earned[language](yuanOf(state.earnedFen, language)),
  ];
  if (state.offered === 0) return said;
  return [...said, offered[language](yuanOf(state.orderPayFen, language))];
}

function merchantWords(state: FollowedMerchant, words: Words, language: Language): string[] {
  return [
    words(state.isOpen === 1 ? mapWords.openNow : mapWords.closedNow),
    `${words(mapWords.queue)} ${state.queue}`,
    partingSentences.sold[language](yuanOf(state.soldFen, language)),
  ];
}

function yuanOf(fen: number, language: Language): string {
  return `${fen < 0 ? '−' : ''}¥${plainNumber(Math.abs(fen) / 100, 2, language)}`;
}
