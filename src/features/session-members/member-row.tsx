import { memo } from 'react'

import * as m from '#messages'
import type { SessionMemberInfo } from '#api/contract/session-info.ts'
import { toneOf, wordFor } from '#api/words.ts'
import { memberName } from '#api/session-words.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { StateChip } from '#ui/state-chip.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { removalLabel } from './member-commands.ts'
import type { RemovalForm } from './removal-form.ts'
import type { RosterEntry } from './roster.ts'

interface MemberRowProps {
  readonly rowKey: string
  readonly member: SessionMemberInfo
  readonly note: RosterEntry['note']
  readonly form: RemovalForm
  /** Of the session, for the picture of the state. */
  readonly channel: string
  readonly isBeingRemoved: boolean
  /** Why the control does nothing, if it does nothing. */
  readonly disabledReason: string | undefined
  readonly ask: (member: SessionMemberInfo) => void
  readonly menu: readonly MenuEntry[] | undefined
}

/** One member: who, in which role, how connected, and the way out. Few elements, since a conference has hundreds. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  useShownIn()
  const { rowKey, member, note, form, channel, isBeingRemoved, disabledReason, ask, menu } = props
  const name = memberName(member)
  const isSelf = form === 'leave'
  const isConnectedChat = channel === 'Chat' && member.callState === 'Connected'
  const about = [wordFor('role', member.role), isSelf && m.member_you(), note]
  const who = <strong dir="auto">{name}</strong>
  return (
    <li
      className="row member-row"
      data-row={rowKey}
      data-member-id={member.identity}
      aria-busy={isBeingRemoved || undefined}
      // Arrow keys bring focus to the row itself; Tab goes from button to button.
      tabIndex={-1}
    >
      <Avatar name={name} src={member.avatarUrl} />
      <span className="row-words">
        {member.muted ? (
          <span className="row-line">
            {who}
            <StateChip tone="ended" icon="muted">
              {m.member_muted()}
            </StateChip>
          </span>
        ) : (
          who
        )}
        <span className="row-line">
          <span dir="auto">{about.filter(Boolean).join(' · ')}</span>
          {isBeingRemoved ? (
            <StateChip tone="neutral">{isSelf ? m.member_leaving() : m.member_removing()}</StateChip>
          ) : (
            <StateChip tone={toneOf(member.callState)} {...(isConnectedChat && { icon: 'chat' })}>
              {wordFor('callState', member.callState)}
            </StateChip>
          )}
        </span>
      </span>
      <Button
        size="sm"
        variant="ghost"
        endsSomething
        className="row-act"
        aria-label={removalLabel(member, isSelf)}
        isBusy={isBeingRemoved}
        disabledReason={isBeingRemoved ? undefined : disabledReason}
        onClick={() => ask(member)}
      >
        {isSelf ? m.member_leave() : m.member_remove_short()}
      </Button>
      {menu !== undefined && menu.length > 0 && (
        <MenuButton
          size="sm"
          variant="ghost"
          icon="more"
          iconOnly
          label={m.member_more({ name })}
          entries={menu}
        />
      )}
    </li>
  )
})

/** Keeps the place of somebody who left while the list is pointed at. Gone for screen readers and tests, as in truth. */
export function LeftRow({ member }: { readonly member: SessionMemberInfo }) {
  return (
    <li className="row member-row" aria-hidden="true">
      <Avatar name={memberName(member)} src="" />
      <span className="row-words">
        <span dir="auto">{memberName(member)}</span>
        <span className="row-line">
          <StateChip tone="ended">{m.member_left()}</StateChip>
        </span>
      </span>
    </li>
  )
}
