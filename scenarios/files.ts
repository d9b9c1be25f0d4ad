// The door to what people write: scenario files and policy files as text. Reading never throws and
// never guesses; what is wrong comes back as a list, each problem with its place and what would be
// allowed, in both languages.

export { namesDistricts, policyMisfits } from './schema/misfits.ts';
export type { Place } from './schema/misfits.ts';
export { parsePolicy, policyInFile, readPolicy } from './schema/policy-file.ts';
export { problemLine } from './schema/problem.ts';
export type { Parsed, Problem, Step } from './schema/problem.ts';
export { parseScenario, placeOf, readScenario, scenarioMisfits } from './schema/scenario-file.ts';
export type { PolicyNamed } from './schema/platforms.ts';
