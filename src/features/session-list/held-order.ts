import type { SessionInfo } from '#api/contract/session-info.ts'

/** A session in its place in the list. */
export interface Place {
  /** Tells rows apart where the server gives no id, or one twice. */
  readonly key: string
  readonly session: SessionInfo
  /** The server no longer lists it; it stands here only so that nothing moves. */
  readonly hasGone: boolean
  /** It came while the list was held, so it stands at the end and not where it belongs. */
  readonly isLate: boolean
}

/**
 * The rows as they stand next. While somebody points at the list or moves in it with the keyboard, every row keeps its
 * place: what has gone stays as a mark, and what comes stands last. Otherwise it is the list as ordered.
 */
export function heldOrder(
  shown: readonly Place[],
  ordered: readonly SessionInfo[],
  isHeld: boolean,
): readonly Place[] {
  const present = placesOf(ordered)
  if (!isHeld || shown.length === 0) return sharing(shown, present)
  const byKey = new Map(present.map((place) => [place.key, place]))
  const kept = shown.map((place) => {
    const now = byKey.get(place.key)
    return now ? { ...now, isLate: place.isLate } : { ...place, hasGone: true }
  })
  const known = new Set(shown.map(({ key }) => key))
  const late = present.filter(({ key }) => !known.has(key)).map((place) => ({ ...place, isLate: true }))
  return sharing(shown, [...kept, ...late])
}

function placesOf(sessions: readonly SessionInfo[]): Place[] {
  const counts = new Map<string, number>()
  return sessions.map((session) => {
    const count = (counts.get(session.id) ?? 0) + 1
    counts.set(session.id, count)
    return { key: `${session.id}#${count}`, session, hasGone: false, isLate: false }
  })
}

/** Keeps the identity of places, and of the whole list, that did not change, so that an unchanged poll renders nothing. */
function sharing(shown: readonly Place[], next: readonly Place[]): readonly Place[] {
  const former = new Map(shown.map((place) => [place.key, place]))
  const shared = next.map((place) => {
    const known = former.get(place.key)
    return known && isSame(known, place) ? known : place
  })
  const isUnchanged = shared.length === shown.length && shared.every((place, index) => place === shown[index])
  return isUnchanged ? shown : shared
}

const isSame = (one: Place, other: Place) =>
  one.session === other.session && one.hasGone === other.hasGone && one.isLate === other.isLate
