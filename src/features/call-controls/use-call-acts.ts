import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'

import { asClosed, whyClosed } from '#api/closed-session.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import type { SessionAct } from '#api/acts/session-act.ts'
import { isActing, startAct, type SessionActOutcome } from '#api/acts/session-acts.ts'
import { sessionDetail } from '#api/sessions.ts'
import { sessionName } from '#api/words.ts'
import { useIsHere } from '#ui/is-here.ts'
import { notify } from '#ui/notice-store.ts'
import { actNotice, type CallAct } from './act-notice.ts'
import { actLabel, refusalOf } from './act-refusal.ts'
import { useActsInFlight } from './use-acts-in-flight.ts'

/** The acts on one call: what is under way, and the way to begin one. */
export function useCallActs(session: SessionInfo, user: UserInfo, askAgain: (act: CallAct) => boolean) {
  const client = useQueryClient()
  const inFlight = useActsInFlight(session.id)
  const isHere = useIsHere()
  const shown = useRef(session)
  useLayoutEffect(() => {
    shown.current = session
  })

  /** Once: a second of the same kind while the first is under way sends nothing. */
  async function run(act: CallAct) {
    if (isActing(client, session.id, (other) => isSameAct(other, act))) return
    const tell = (outcome: SessionActOutcome) =>
      notify({
        ...actNotice(outcome, act, sessionName(session), () => tryAgain(act)),
        key: keyOf(act, session.id),
      })
    const outcome = await startAct(client, session.id, act, tell)
    // Asked for anew after the sign-in, where that can be seen; never sent anew by itself.
    if (outcome.kind !== 'sign-in-needed' || !isHere() || !askAgain(act)) tell(outcome)
  }

  /**
   * A notice may offer it long after. What the session has become since is in the cache, also where the page has gone; that it is
   * closed to the person only the page knows.
   */
  function tryAgain(act: CallAct) {
    const known = client.getQueryData(sessionDetail(session.id).queryKey) ?? shown.current
    const closed = whyClosed(shown.current)
    const reason = refusalOf(act, user, closed ? asClosed(known, closed) : known)
    if (reason === undefined) void run(act)
    else notify({ tone: 'info', text: actLabel(act), detail: reason, key: keyOf(act, session.id) })
  }

  return { inFlight, run: (act: CallAct) => void run(act) }
}

const keyOf = (act: CallAct, sessionId: string) =>
  `${act.kind} ${sessionId} ${act.kind === 'end-leg' ? act.callSid : ''}`

const isSameAct = (one: SessionAct, other: SessionAct) =>
  one.kind === other.kind &&
  (one.kind !== 'end-leg' || other.kind !== 'end-leg' || one.callSid === other.callSid)
