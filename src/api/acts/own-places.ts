import { onLeaving } from '#lib/left-behind.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { isSelf, type Self } from '../self.ts'

/** A person's place in a session, as this tab saw it. */
export interface OwnPlace {
  /** By the names that they had there. */
  readonly self: Self
  /** Since when, in milliseconds since the epoch. */
  readonly since: number
  /** Whether they were there when it was last looked at. */
  readonly isThere: boolean
}

const places = new Map<string, OwnPlace>()
onLeaving(() => places.clear())

/** Whether the person was in a session that goes on, as this tab saw, and is no more. */
export const hasLost = (self: Self, session: SessionInfo): boolean =>
  !session.ended && places.has(keyOf(self, session)) && !isIn(self, session)

/** Keeps where the person is; gives the place that they have just lost, if that is news. */
export function keepPlace(self: Self, session: SessionInfo): OwnPlace | null {
  const key = keyOf(self, session)
  const place = places.get(key)
  if (isIn(self, session)) {
    places.set(key, { self, since: place?.isThere ? place.since : Date.now(), isThere: true })
    return null
  }
  if (!place?.isThere || session.ended) return null
  places.set(key, { ...place, isThere: false })
  return place
}

/** Of one person: who signs in after them was never there. */
const keyOf = ({ identities }: Self, { id }: SessionInfo) => `${identities[0]} ${id}`

const isIn = (self: Self, { members }: SessionInfo) =>
  members.some((member) => isSelf(self, member) && member.callState !== 'Disconnected')
