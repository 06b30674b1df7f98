/**
 * How far the server's clock is ahead of this machine's. `Date` headers have whole seconds, so each answer only narrows it
 * down: the true difference lies between `least` and `most`. An answer that fits in neither is of a clock that was set.
 */
let least = -Infinity
let most = Infinity
let skew = 0
const listeners = new Set<() => void>()

/** A finer difference moves no clock that shows seconds. */
const worthTelling = 250

/**
 * Learns from an answer's `Date` header.
 * @param sentAt when the request was sent, in milliseconds since the epoch by this machine's clock
 */
export function noteServerDate(header: string | null, sentAt: number, answeredAt = Date.now()): void {
  const date = header === null ? NaN : Date.parse(header)
  if (Number.isNaN(date)) return
  const bounds = { least: date - answeredAt, most: date + 1_000 - sentAt }
  const isOfAnotherTime = bounds.least > most || bounds.most < least
  least = isOfAnotherTime ? bounds.least : Math.max(least, bounds.least)
  most = isOfAnotherTime ? bounds.most : Math.min(most, bounds.most)
  const next = Math.round((least + most) / 2)
  if (Math.abs(next - skew) < worthTelling) return
  skew = next
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore` and for clocks: milliseconds by which the server's clock is ahead. */
export const serverClock = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): number => skew,
}
