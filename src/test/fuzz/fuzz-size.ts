/** How many cases there are: 2,000, or as many as `npm run fuzz -- --cases …` asks for. */
export const fuzzCases = Number(process.env['FUZZ_CASES'] ?? 2_000)

/**
 * The seed to play again, as fast-check printed it for a case that failed. Every change meets the same cases, so that what
 * fails is of the change; new ones are looked for on demand.
 */
const seed = process.env['FUZZ_SEED'] ?? (process.env['FUZZ_CASES'] === undefined ? '1' : undefined)

/** For `fc.assert`: so many runs of one kind. */
export const fuzzRuns = (numRuns: number) => ({
  numRuns: Math.max(1, Math.round(numRuns)),
  ...(seed !== undefined && { seed: Number(seed) }),
})

/** What a prototype held before anything hostile was read; throws where one holds more. */
export function prototypesAreClean(): void {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype]) {
    if ('isTaken' in prototype) throw new Error('A prototype was polluted')
  }
}
