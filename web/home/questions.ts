// The questions on the home page: the standard ones, each as a setup of A and B. The words are what
// people ask, not what levers are called.

import { type StandardQuestion, standardQuestions } from '../../scenarios/questions/index.ts';
import { firstSetup, type Setup } from '../state/setup.ts';

export type Question = StandardQuestion & { readonly setup: Setup };

export const questions: readonly Question[] = standardQuestions.map((question) => ({
  ...question,
  setup: { ...firstSetup, scenario: question.scenario, b: question.policy },
}));
