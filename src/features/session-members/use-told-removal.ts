import * as m from '#messages'
import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { canToMember } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import { isSelf, type Self } from '#api/self.ts'
import { memberName } from '#api/session-words.ts'
import { sessionName } from '#api/words.ts'
import { notify, type NewNotice } from '#ui/notice-store.ts'
import { useStable } from '#ui/use-stable.ts'
import { removalLabel } from './member-commands.ts'
import { useRemoval } from './use-removal.ts'

/** Not in the first load; its words come with the dialog, without which there is no removal. */
const loadOutcomeNotice = () => import('./outcome-notice.ts')

interface ToldRemovalOptions {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
  /** Whether the list is still on screen. */
  readonly isHere: () => boolean
  readonly wayBack: ((member: SessionMemberInfo) => Promise<NewNotice['action']>) | undefined
}

/** The removals of a session, which the policy allows or not, and whose outcomes are told. */
export function useToldRemoval({ session, user, self, isHere, wayBack }: ToldRemovalOptions) {
  function policyAgainst(member: SessionMemberInfo): string | undefined {
    const verdict = canToMember(user, 'remove-member', session, member)
    return verdict.allowed ? undefined : refusalWords(verdict.reason, member)
  }

  function tellRefusal(member: SessionMemberInfo, detail: string) {
    notify({ tone: 'info', text: removalLabel(member, isSelf(self, member)), detail, key: 'shortcut' })
  }

  /** An older notice reaches what no button does by now. */
  const tryAgain = useStable((member: SessionMemberInfo, send: () => void) => {
    const reason = policyAgainst(member)
    if (reason === undefined) send()
    else tellRefusal(member, reason)
  })

  const removal = useRemoval(session.id, isHere, (outcome, member, send) => {
    const told = {
      name: memberName(member),
      sessionName: sessionName(session),
      isSelf: isSelf(self, member),
      tryAgain: () => tryAgain(member, send),
    }
    const key = `removal ${session.id} ${member.identity}`
    void Promise.all([loadOutcomeNotice(), wayBack?.(member).catch(() => undefined)]).then(
      ([{ outcomeNotice }, inviteBack]) =>
        notify({ ...outcomeNotice(outcome, { ...told, inviteBack }), key }),
      () => notify({ tone: 'problem', text: m.outcome_without_words({ name: told.name }), key }),
    )
  })

  /** Why nobody may take this member out; undefined where this person may. */
  function reasonAgainst(member: SessionMemberInfo): string | undefined {
    const reason = policyAgainst(member)
    if (reason !== undefined || !removal.forbidden.has(member.identity)) return reason
    return m.member_refusal_forbidden({ name: memberName(member) })
  }

  return { ...removal, reasonAgainst, tellRefusal }
}
