import { onLeaving } from '#lib/left-behind.ts'
import type { SessionInfo } from './contract/session-info.ts'
import { isSelf, type Self } from './self.ts'

/** Sessions in which a person was seen in this tab, and whether they were there when it was last looked at. */
const places = new Map<string, boolean>()
onLeaving(() => places.clear())

/** Whether the person was in a session that goes on, as this tab saw, and is no more. */
export const hasLost = (self: Self, session: SessionInfo): boolean =>
  !session.ended && places.has(placeOf(self, session)) && !isIn(self, session)

/** Keeps where the person is; gives whether that is news: they have just lost their place. */
export function keepPlace(self: Self, session: SessionInfo): boolean {
  const place = placeOf(self, session)
  const isLost = hasLost(self, session)
  const isNews = isLost && places.get(place) === true
  if (isIn(self, session) || isLost) places.set(place, !isLost)
  return isNews
}

/** Of one person: who signs in after them was never there. */
const placeOf = ({ identities }: Self, { id }: SessionInfo) => `${identities[0]} ${id}`

const isIn = (self: Self, { members }: SessionInfo) =>
  members.some((member) => isSelf(self, member) && member.callState !== 'Disconnected')
