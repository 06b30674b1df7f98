import { useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { can } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { Button, type ButtonProps } from '#ui/button.tsx'
import { useCommands } from '#ui/commands.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import type { Invitation } from './invite-outcome.ts'

const load = () => import('./invite-dialog.tsx')
const InviteDialog = lazyAgain(async () => (await load()).InviteDialog)

interface InviteButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  readonly session: SessionInfo
  readonly user: UserInfo
  /** Opens the way out of the session, where this person is in it. */
  readonly leave?: (() => void) | undefined
}

/** Asks somebody into a chat. Nothing on a call, which somebody is called into instead. */
export function InviteButton({ session, user, leave, size = 'sm', variant = 'quiet' }: InviteButtonProps) {
  const isSignInNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  // The last question stays while its dialog closes; each has a form of its own.
  const [question, setQuestion] = useState<{ key: number; again: Invitation | null } | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const verdict = can(user, 'invite', session)
  const disabledReason = verdict.allowed ? undefined : refusalWords(verdict.reason)
  useCommands(() => [
    {
      id: 'session.invite',
      label: m.invite_button(),
      icon: 'person-add',
      group: 'session',
      disabledReason,
      run: () => ask(),
    },
  ])
  if (!verdict.allowed && verdict.reason === 'not-a-chat') return null

  function ask(again: Invitation | null = null) {
    setQuestion((former) => ({ key: (former?.key ?? 0) + 1, again }))
    setIsAsking(true)
  }

  return (
    <>
      <Button
        size={size}
        variant={variant}
        icon="person-add"
        disabledReason={disabledReason}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => ask()}
      >
        {m.invite_button()}
      </Button>
      {question && (
        <RegionBoundary form="dialog" region={m.ui_dialog()} resetKeys={[question]}>
          <InviteDialog
            key={question.key}
            // The sign-in comes first; the question waits below it.
            isOpen={isAsking && !isSignInNeeded}
            close={() => setIsAsking(false)}
            session={session}
            again={question.again}
            leave={leave}
            askAgain={ask}
          />
        </RegionBoundary>
      )}
    </>
  )
}
