// The door to what people write: scenario files and policy files as text. Reading never throws and
// never guesses; what is wrong comes back as a list, each problem with its place and what would be
// allowed, in both languages.

export { parsePolicy, policyInFile, policyMisfits, readPolicy } from './schema/policy-file.ts';
export { problemLine } from './schema/problem.ts';
export type { Parsed, Problem } from './schema/problem.ts';
export { parseScenario, readScenario } from './schema/scenario-file.ts';
