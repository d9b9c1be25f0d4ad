// How the simulators of faults are told what to try: FAULT_SEED is the first seed, FAULT_QUESTIONS
// how many of them follow it. A failure names its seed; with FAULT_QUESTIONS=1 it alone is run.

export const firstFaultSeed = Number(process.env.FAULT_SEED ?? 1);

/** As many seeds as were asked for, or so many times what every `npm test` tries. */
export function faultSeeds(usual: number): number[] {
  const count = Number(process.env.FAULT_QUESTIONS ?? usual);
  return Array.from({ length: count }, (_unused, i) => firstFaultSeed + i);
}

/** What whoever sees a failure needs in order to see it again. */
export function seedNote(seed: number): string {
  return `FAULT_SEED=${seed} FAULT_QUESTIONS=1 npx vitest run --project node test/faults`;
}
