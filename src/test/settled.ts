import { vi } from 'vitest'

/** Waits for something under fake timers: moves the clock on until it is settled. */
export async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  let isSettled = false
  const outcome = promise.finally(() => {
    isSettled = true
  })
  // Looked at by whoever waits for `outcome`.
  outcome.catch(() => undefined)
  while (!isSettled) await vi.advanceTimersByTimeAsync(200)
  return outcome
}
