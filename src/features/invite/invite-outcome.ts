import type { QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import { toldOutcome } from '#api/act-words.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import {
  isActing,
  startAct,
  type Callee,
  type SessionAct,
  type SessionActOutcome,
} from '#api/session-acts.ts'
import { notify } from '#ui/notice-store.ts'

export type Invitation = Extract<SessionAct, { kind: 'invite' }>

interface Around {
  readonly client: QueryClient
  readonly session: Pick<SessionInfo, 'id'>
  /** Opens the way out of the session: whoever has invited somebody may hand it over (contract §3.3). */
  readonly leave: (() => void) | undefined
  /** Puts the question again where the sign-in was gone; without it the notice offers to try again. */
  readonly askAgain?: (invitation: Invitation) => void
}

/** Invites somebody, once, and tells what came of it; nothing where this person is being invited already. */
export async function invite(invitation: Invitation, around: Around): Promise<void> {
  const { client, session, askAgain } = around
  const isSame = (act: SessionAct) => act.kind === 'invite' && act.to.address === invitation.to.address
  if (isActing(client, session.id, isSame)) return
  const outcome = await startAct(client, session.id, invitation)
  if (outcome.kind === 'sign-in-needed' && askAgain) askAgain(invitation)
  else tell(outcome, invitation, around)
}

function tell(outcome: SessionActOutcome, invitation: Invitation, around: Around): void {
  const { again, ...told } = toldOutcome(outcome, wordsFor(invitation.to))
  const { session, leave } = around
  const isIn = outcome.kind === 'done'
  notify({
    ...told,
    ...(isIn &&
      leave && {
        detail: m.invite_done_hand_over(),
        action: { label: m.invite_leave(), run: leave },
      }),
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
