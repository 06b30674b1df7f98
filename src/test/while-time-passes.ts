import { vi } from 'vitest'

/** Waits for something, under fake timers, which are moved on until it is through. */
export async function whileTimePasses<Result>(under: Promise<Result>): Promise<Result> {
  let isSettled = false
  const result = under.finally(() => {
    isSettled = true
  })
  result.catch(() => undefined)
  while (!isSettled) await vi.advanceTimersByTimeAsync(200)
  return result
}
