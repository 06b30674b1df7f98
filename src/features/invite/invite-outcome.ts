import type { QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import { toldOutcome } from '#api/acts/act-words.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { Callee, SessionAct } from '#api/acts/session-act.ts'
import { isActing, startAct, type SessionActOutcome } from '#api/acts/session-acts.ts'
import { notify } from '#ui/notice-store.ts'

export type Invitation = Extract<SessionAct, { kind: 'invite' }>

interface Around {
  readonly client: QueryClient
  readonly session: Pick<SessionInfo, 'id'>
  /**
   * Whoever has invited somebody may hand the session over by leaving it (contract §3.3); `leave` opens the way out. Null
   * where somebody only comes back.
   */
  readonly handOver: { readonly leave: (() => void) | undefined } | null
  /** Puts the question again where the sign-in was gone, and says whether it could; else the notice offers to try again. */
  readonly askAgain?: (invitation: Invitation) => boolean
}

/** Invites somebody, once, and tells what came of it; nothing where this person is being invited already. */
export async function invite(invitation: Invitation, around: Around): Promise<void> {
  const { client, session, askAgain } = around
  const isSame = (act: SessionAct) => act.kind === 'invite' && act.to.address === invitation.to.address
  if (isActing(client, session.id, isSame)) return
  const outcome = await startAct(client, session.id, invitation, (truth) => tell(truth, invitation, around))
  if (outcome.kind !== 'sign-in-needed' || !askAgain?.(invitation)) tell(outcome, invitation, around)
}

function tell(outcome: SessionActOutcome, invitation: Invitation, around: Around): void {
  const { again, ...told } = toldOutcome(outcome, wordsFor(invitation.to))
  const { session, handOver } = around
  const leave = handOver?.leave
  const isIn = outcome.kind === 'done' && handOver !== null
  notify({
    ...told,
    ...(isIn && { detail: m.invite_done_hand_over() }),
    ...(isIn && leave && { action: { label: m.invite_leave(), run: leave } }),
    ...(again && {
      action: { label: m.invite_try_again(), run: () => void invite(invitation, around), ...again },
    }),
    key: `invite ${session.id} ${invitation.to.address}`,
  })
}

const wordsFor = ({ name }: Callee) => ({
  done: () => m.invite_done({ name }),
  already: () => m.invite_already({ name }),
  notDone: () => m.invite_not({ name }),
  unsure: () => m.invite_unsure({ name }),
})
