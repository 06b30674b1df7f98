import * as m from '#messages'
import { Avatar } from '#ui/avatar.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import type { PendingInvitation } from './use-invitations.ts'

/** A row of the member list for somebody who is not a member yet. */
export function JoiningRow({ invitation: { name, how } }: { readonly invitation: PendingInvitation }) {
  return (
    <li className="row member-row" aria-busy="true">
      <Avatar name={name} src="" />
      <span className="row-words">
        <strong dir="auto">{name}</strong>
      </span>
      <StateChip tone="neutral">{how === 'joining' ? m.invite_joining() : m.invite_calling()}</StateChip>
    </li>
  )
}
