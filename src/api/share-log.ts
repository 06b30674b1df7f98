import type { SessionLogInfo } from './contract/session-info.ts'

type Log = SessionLogInfo[]

/**
 * Keeps the identity of log lines that did not change, and of the whole log when none did, so that a refresh of 20,000
 * lines renders nothing. Cheaper than Query's own walk, since a line is two texts. Null is a log that no list knows.
 */
export function shareLog(former: Log | null | undefined, next: Log | null): Log | null {
  if (!former || !next) return next
  let isSame = former.length === next.length
  const shared = next.map((line, index) => {
    const known = former[index]
    if (known && known.date === line.date && known.message === line.message) return known
    isSame = false
    return line
  })
  return isSame ? former : shared
}
