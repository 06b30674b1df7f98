import { useMutation, useMutationState, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { SessionMemberInfo } from '#api/contract/session-info.ts'
import type { Followed } from '#api/acts/follow-removal.ts'
import { removalKey, removeMember, type Removal, type RemovalOutcome } from '#api/session-members.ts'

/** Why the dialog asks once more although the person had said yes. */
export type AskedAgain = 'session-changed' | 'signed-in-again'

export interface Question {
  /** The member as it was when the button was pressed: the act is on this identity, whatever moves meanwhile. */
  readonly member: SessionMemberInfo
  readonly again: AskedAgain | null
}

interface Settled {
  readonly identity: string
  readonly outcome: RemovalOutcome | undefined
}

/**
 * The removals of one session: what is asked, what is in flight, what came of it. What would be asked once more is told where
 * the person has gone to another page meanwhile, where no question of this one can be seen.
 */
export function useRemoval(
  sessionId: string,
  isHere: () => boolean,
  tell: (outcome: RemovalOutcome, member: SessionMemberInfo, tryAgain: () => void) => void,
) {
  // The last question stays while its dialog closes; `isAsking` says whether it is still open.
  const [question, setQuestion] = useState<Question | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const client = useQueryClient()
  const filters = { mutationKey: removalKey(sessionId) }
  const inFlight = useMutationState({
    filters: { ...filters, status: 'pending' },
    select: (mutation) => (mutation.state.variables as Removal).member,
  })
  const settled = useMutationState<Settled>({
    filters: { ...filters, status: 'success' },
    select: ({ state }) => ({
      identity: (state.variables as Removal).member.identity,
      outcome: state.data as RemovalOutcome | undefined,
    }),
  })
  const { mutate } = useMutation({
    ...removeMember(sessionId),
    // Not in `mutate(…, { onSuccess })`: the outcome is told even where the person has gone to another page meanwhile.
    onSuccess: (outcome, { member }) => {
      const again = whyAgain(outcome)
      if (again && isHere()) return ask(member, again)
      const tellOf = (what: RemovalOutcome) => tell(what, member, () => start(member))
      tellOf(outcome)
      followOutcome(client, { sessionId, identity: member.identity, outcome, tell: tellOf })
    },
  })

  function ask(member: SessionMemberInfo, again: AskedAgain | null = null) {
    setQuestion({ member, again })
    setIsAsking(true)
  }

  /** One removal at a time in a session. Asked of the cache: a notice may call this long after the render it came from. */
  function start(member: SessionMemberInfo) {
    if (client.isMutating(filters) === 0) mutate({ member })
  }

  /** The answer to the open question. A second click meets a dialog that is closing, and sends nothing. */
  function remove(member: SessionMemberInfo) {
    if (!isAsking) return
    setIsAsking(false)
    start(member)
  }

  return {
    question,
    isAsking,
    ask,
    dismiss: () => setIsAsking(false),
    remove,
    inFlight: inFlight[0] ?? null,
    /** Taken out by this person: their rows go at once. */
    takenOut: identitiesWith(settled, 'removed', 'already-left'),
    forbidden: identitiesWith(settled, 'forbidden'),
  }
}

/** Why an outcome is a question again; null where it is none. */
function whyAgain({ kind }: RemovalOutcome): AskedAgain | null {
  if (kind === 'sign-in-needed') return 'signed-in-again'
  return kind === 'session-changed' ? kind : null
}

/** Where the code for it does not come, the list says who is there. */
function followOutcome(client: QueryClient, followed: Omit<Followed, 'at'>): void {
  const at = Date.now()
  void import('#api/acts/follow-removal.ts').then(
    ({ followRemoval }) => followRemoval(client, { ...followed, at }),
    () => undefined,
  )
}

const identitiesWith = (
  settled: readonly Settled[],
  ...kinds: RemovalOutcome['kind'][]
): ReadonlySet<string> =>
  new Set(
    settled.filter(({ outcome }) => outcome && kinds.includes(outcome.kind)).map(({ identity }) => identity),
  )
