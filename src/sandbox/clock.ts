/** Where the sandbox takes its time from: milliseconds since 1970, UTC. Tests give one that they move themselves. */
export interface Clock {
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }
