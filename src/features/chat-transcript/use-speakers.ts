import { useMemo, useState } from 'react'

import type { SessionInfo } from '#api/contract/session-info.ts'
import type { Senders } from '#api/outbox/outbox-echoes.ts'
import { ownMembers, type Self } from '#api/self.ts'

interface Speakers {
  readonly senders: Senders
  /** A sender's name for people; as it came where nobody here bears it. */
  readonly nameOf: (from: string) => string
}

/**
 * Who is who in a session's transcript. What it calls its senders is not documented (contract §9.9), so identities and
 * names both count; the names of people who have left since stay known while the chat is on screen.
 */
export function useSpeakers(session: SessionInfo, self: Self): Speakers {
  const [left, setLeft] = useState<Readonly<Record<string, string>>>({})
  const present = namesOf(session)
  const known = { ...left, ...present }
  // React's way to keep what the last render knew.
  if (Object.keys(known).length > Object.keys(left).length) setLeft(known)

  const me = ownMembers(self, session.members)
  const isShared = session.members.some(
    (member) => member.endpointId === self.endpointId && !me.includes(member),
  )
  const own = [
    ...self.identities,
    ...(isShared ? [] : [self.endpointId]),
    ...me.flatMap(({ identity, displayName }) => [identity, displayName]),
  ]
  const facts = JSON.stringify([own, known])
  return useMemo(() => speakersFrom(facts), [facts])
}

function speakersFrom(facts: string): Speakers {
  const [own, names] = JSON.parse(facts) as [string[], Record<string, string>]
  const ownNames = new Set(own.map((name) => name.toLowerCase()).filter((name) => name.trim() !== ''))
  const everybody = Object.entries(names).flatMap(([identity, name]) => [identity, name.toLowerCase()])
  return {
    senders: { own: ownNames, others: new Set(everybody.filter((name) => !ownNames.has(name))) },
    nameOf: (from) => (Object.hasOwn(names, from.toLowerCase()) ? names[from.toLowerCase()]! : from.trim()),
  }
}

/** Names by identity in lower case; the customer is known by number even where no member is. */
function namesOf(session: SessionInfo): Record<string, string> {
  const caller = session.fromName || session.displayName
  const pairs = [
    [session.fromAddress, caller],
    [session.fromPhoneNumber, caller],
    ...session.members.map(({ identity, displayName }) => [identity, displayName.trim() || identity]),
  ] as const
  return Object.fromEntries(
    pairs
      .filter(([identity, name]) => identity?.trim() && name?.trim())
      .map(([identity, name]) => [identity!.toLowerCase(), name!]),
  )
}
