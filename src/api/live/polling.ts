import { askedToWait } from '../api-error.ts'
import { isFinal } from '../is-final.ts'
import type { LiveRules } from './live-rules.ts'

/** A call answered elsewhere has to be silent within two seconds of it, the read included. */
const whileRingingMs = 1_200
const whileUnseenMs = 15_000
const longestMs = 60_000

/** What decides when a query is read next. */
export interface Situation {
  readonly data: unknown
  readonly error: unknown
  /** How many reads failed since the last one that did not. */
  readonly failures: number
  /** No tab of this console is in sight. */
  readonly isUnseen: boolean
  /** From 0 to 1, another one in every tab: a floor of consoles must not come back in one wave. */
  readonly spread: number
}

/**
 * Milliseconds from one read to the next: quick when something rings, slow when nobody looks, ever slower while the server
 * fails, and once a minute where it has refused for good. Polling is the only confirmed way to stay current (contract §4.5).
 */
export function waitAfterRead(rules: LiveRules, situation: Situation): number {
  const { data, error, failures, isUnseen, spread } = situation
  if (isFinal(error)) return Math.max(rules.everyMs, longestMs)
  if (error != null) return Math.max(backOff(rules.everyMs, failures, spread), askedToWait(error))
  if (data !== undefined && rules.rings(data)) return whileRingingMs
  return isUnseen && !rules.keepsPace ? Math.max(rules.everyMs, whileUnseenMs) : rules.everyMs
}

const backOff = (normal: number, failures: number, spread: number) =>
  Math.min(normal * 2 ** Math.min(failures, 4), longestMs) * (0.75 + ((spread + failures * 0.37) % 1) / 2)
