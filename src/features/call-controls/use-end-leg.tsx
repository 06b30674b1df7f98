import { useState, useSyncExternalStore, type ReactNode } from 'react'

import * as m from '#messages'
import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { canToMember } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import { memberName } from '#api/session-words.ts'
import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { CallAct } from './act-notice.ts'
import { useActsInFlight } from './use-acts-in-flight.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'

const EndLegDialog = lazyAgain(async () => (await import('./end-leg-dialog.tsx')).EndLegDialog)

export type Leg = Extract<CallAct, { kind: 'end-leg' }>

interface EndLeg {
  /** What a member's menu has of it; the same entries for the same member, so that no row renders for nothing. */
  readonly menuFor: (member: SessionMemberInfo) => readonly MenuEntry[]
  /** To be put beside the list. */
  readonly dialog: ReactNode
}

const noMenu: readonly MenuEntry[] = []

/** Ends the call of one member: another act than removing them, for members who have a call of their own. */
export function useEndLeg(session: SessionInfo, user: UserInfo, accountName: string | null): EndLeg {
  const isSignInNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  const [question, setQuestion] = useState<{ leg: Leg; isAgain: boolean } | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const inFlight = useActsInFlight(session.id)
  const [menus] = useState(() => new WeakMap<SessionMemberInfo, Menu>())

  function ask(leg: Leg, isAgain = false) {
    setQuestion({ leg, isAgain })
    setIsAsking(true)
  }

  function reasonAgainst(member: SessionMemberInfo): string | undefined {
    const verdict = canToMember(user, 'end-leg', session, member)
    if (!verdict.allowed) return refusalWords(verdict.reason, member)
    const isBusy = inFlight.some((act) => act.kind === 'end-leg' && act.callSid === member.callSid)
    return isBusy ? m.call_refusal_in_flight() : undefined
  }

  return {
    menuFor: (member) => {
      if (session.channel !== 'Voice') return noMenu
      const disabledReason = reasonAgainst(member)
      const known = menus.get(member)
      if (known !== undefined && known.disabledReason === disabledReason) return known.entries
      const entries = [entryOf(member, disabledReason, ask)]
      menus.set(member, { disabledReason, entries })
      return entries
    },
    dialog: question && (
      <RegionBoundary form="dialog" region={m.ui_dialog()} resetKeys={[question]}>
        <EndLegDialog
          isOpen={isAsking && !isSignInNeeded}
          close={() => setIsAsking(false)}
          session={session}
          user={user}
          leg={question.leg}
          accountName={accountName}
          isAgain={question.isAgain}
          askAgain={(leg) => ask(leg, true)}
        />
      </RegionBoundary>
    ),
  }
}

interface Menu {
  readonly disabledReason: string | undefined
  readonly entries: readonly MenuEntry[]
}

function entryOf(
  member: SessionMemberInfo,
  disabledReason: string | undefined,
  ask: (leg: Leg) => void,
): MenuEntry {
  const name = memberName(member)
  return {
    kind: 'act',
    label: m.call_end_leg({ name }),
    icon: 'ended',
    tone: 'danger',
    disabledReason,
    run: () => ask({ kind: 'end-leg', callSid: member.callSid, name }),
  }
}
