// How far seeds go in files and on the command line. The engine's own go a little further, so that
// a root has room for the seeds after it.

export const greatestSeed = 2_147_000_000;
export const mostSeeds = 100_000;
