import * as m from '#messages'
import type { SessionMemberInfo } from '#api/contract/session-info.ts'
import { isSelf, type Self } from '#api/self.ts'
import { memberName } from '#api/session-words.ts'
import type { Command } from '#ui/commands.ts'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { RosterEntry } from './roster.ts'

interface Acts {
  readonly self: Self
  /** The person's own place in the session, if they are in it; the first, if they are in it by several names. */
  readonly own: SessionMemberInfo | undefined
  readonly reasonAgainst: (member: SessionMemberInfo) => string | undefined
  readonly ask: (member: SessionMemberInfo) => void
  readonly menuFor: ((member: SessionMemberInfo) => readonly MenuEntry[]) | undefined
  /** Who is being taken out at this moment. */
  readonly busy: SessionMemberInfo | null
}

/** What the way out is called. */
export const removalLabel = (member: SessionMemberInfo, isOwn: boolean): string =>
  isOwn ? m.member_leave() : m.member_remove({ name: memberName(member) })

/** What can be done to each member, for the palette: it asks as the row's own buttons do. */
export function memberCommands(roster: readonly RosterEntry[], acts: Acts): Command[] {
  const { self, own, reasonAgainst, ask, menuFor, busy } = acts
  return roster
    .filter(({ hasLeft }) => !hasLeft)
    .flatMap(({ key, member, note }): Command[] => [
      {
        id: member === own ? 'session.leave' : `member.remove ${key}`,
        label: removalLabel(member, isSelf(self, member)),
        note,
        icon: isSelf(self, member) ? 'leave' : 'close',
        group: 'session',
        disabledReason: busy?.identity === member.identity ? m.member_removing() : reasonAgainst(member),
        run: () => ask(member),
      },
      ...(menuFor?.(member) ?? []).flatMap((entry): Command[] =>
        entry.kind === 'act'
          ? [{ ...entry, note, id: `member.${entry.label} ${key}`, group: 'session' }]
          : [],
      ),
    ])
}
