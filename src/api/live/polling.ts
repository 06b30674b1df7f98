import type { QueryState } from '@tanstack/react-query'

import { isFinal } from '../api-error.ts'
import { signInNeeded } from '../sign-in-needed.ts'

const usual = 5_000
const whileRinging = 2_000
const whileHidden = 15_000
const longest = 60_000

/**
 * How long until the next read, for `refetchInterval`: quick when something rings, slow when the page is hidden, ever
 * slower while the server fails, once a minute where it has refused, and not at all while it waits for a sign-in. Polling is the only confirmed way to stay
 * current (contract §4.5).
 */
export function pollEvery<Data>(rings: (data: Data) => boolean, normal = usual) {
  return ({
    state,
  }: {
    state: Pick<QueryState<Data>, 'data' | 'error' | 'errorUpdateCount'>
  }): number | false => {
    if (signInNeeded.get()) return false
    if (isFinal(state.error)) return longest
    if (state.error !== null) return backOff(state.errorUpdateCount, normal)
    if (state.data !== undefined && rings(state.data)) return whileRinging
    return document.visibilityState === 'hidden' ? Math.max(normal, whileHidden) : normal
  }
}

/** Spread out by the count itself, so that a floor of consoles does not come back in one wave. */
const backOff = (failures: number, normal: number) =>
  Math.min(normal * 2 ** Math.min(failures, 4), longest) * (0.75 + ((failures * 0.37) % 0.5))
