import { useQueryClient } from '@tanstack/react-query'

import type { SessionInfo } from '#api/contract/session-info.ts'
import type { SessionAct } from '#api/session-act.ts'
import { isActing, startAct, type SessionActOutcome } from '#api/session-acts.ts'
import { sessionName } from '#api/words.ts'
import { useIsHere } from '#ui/is-here.ts'
import { notify } from '#ui/notice-store.ts'
import { actNotice, type CallAct } from './act-notice.ts'
import { useActsInFlight } from './use-acts-in-flight.ts'

/** The acts on one call: what is under way, and the way to begin one. */
export function useCallActs(session: SessionInfo, askAgain: (act: CallAct) => boolean) {
  const client = useQueryClient()
  const inFlight = useActsInFlight(session.id)
  const isHere = useIsHere()

  /** Once: a second of the same kind while the first is under way sends nothing. */
  async function run(act: CallAct) {
    if (isActing(client, session.id, (other) => isSameAct(other, act))) return
    const tell = (outcome: SessionActOutcome) =>
      notify({
        ...actNotice(outcome, act, sessionName(session), () => void run(act)),
        key: `${act.kind} ${session.id} ${act.kind === 'end-leg' ? act.callSid : ''}`,
      })
    const outcome = await startAct(client, session.id, act, tell)
    // Asked for anew after the sign-in, where that can be seen; never sent anew by itself.
    if (outcome.kind !== 'sign-in-needed' || !isHere() || !askAgain(act)) tell(outcome)
  }

  return { inFlight, run: (act: CallAct) => void run(act) }
}

const isSameAct = (one: SessionAct, other: SessionAct) =>
  one.kind === other.kind &&
  (one.kind !== 'end-leg' || other.kind !== 'end-leg' || one.callSid === other.callSid)
