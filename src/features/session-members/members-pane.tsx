import { useDeferredValue, useRef, useSyncExternalStore, type ReactNode } from 'react'

import * as m from '#messages'
import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { isSelf, type Self } from '#api/self.ts'
import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { useCommands } from '#ui/commands.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { NewNotice } from '#ui/notice-store.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { Pane } from '#ui/pane.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { rowsOnScreen } from '#ui/rows-on-screen.ts'
import { useRowFocus } from '#ui/use-row-focus.ts'
import { memberCommands } from './member-commands.ts'
import { removalForm } from './removal-form.ts'
import { LeftRow, MemberRow } from './member-row.tsx'
import { presentMembers } from './roster.ts'
import { useRoster } from './use-roster.ts'
import { useToldRemoval } from './use-told-removal.ts'
import { useStable } from '#ui/use-stable.ts'

const RemoveDialog = lazyAgain(async () => (await import('./remove-dialog.tsx')).RemoveDialog)

interface MembersPaneProps {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
  /** Named in confirmations where the person works in several accounts; else null. */
  readonly accountName: string | null
  /** The page is being shown for the first time, and what is in sight goes first. */
  readonly isFirstView: boolean
  /** Beside the heading, e.g. the way to bring somebody in; `leave` asks about the person's own departure, if they are there. */
  readonly tools?: (leave: (() => void) | undefined) => ReactNode
  /** Rows for people who are on their way in. */
  readonly joining?: ReactNode
  /** What else can be done to a member; nothing where there is nothing. */
  readonly menuFor?: (member: SessionMemberInfo) => readonly MenuEntry[]
  /** The way back for somebody who was just taken out, where there is one. */
  readonly wayBack?: (member: SessionMemberInfo) => Promise<NewNotice['action']>
}

/** Up to so many rows are drawn at once. Of a larger conference, first those in sight, and the others behind the first look. */
const fewRows = 25
/** In pixels, as `--row-tall`. */
const rowHeight = 52

/** Who is in the session, and the way to take somebody out of it. */
export function MembersPane(props: MembersPaneProps) {
  const { session, user, self, accountName, isFirstView, tools, joining, menuFor, wayBack } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const isSignInNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  const isHere = () => heading.current !== null
  const removal = useToldRemoval({ session, user, self, isHere, wayBack })
  const { reasonAgainst } = removal
  const members = presentMembers(session)
  const { roster, hold } = useRoster(members, removal.takenOut)

  const isSmall = roster.length <= fewRows
  const isWhole = useDeferredValue(isSmall || !isFirstView, isSmall)

  const present = roster.filter(({ hasLeft }) => !hasLeft)
  const keys = present.map(({ key }) => key)
  const list = useRef<HTMLUListElement>(null)
  const focus = useRowFocus(keys, list, heading)
  const askedRow = useRef({ key: '', index: 0 })

  const ask = useStable((member: SessionMemberInfo) => {
    // The Delete key reaches a row whose button does nothing, or is busy.
    if (removal.inFlight?.identity === member.identity) return
    const reason = reasonAgainst(member)
    if (reason !== undefined) return removal.tellRefusal(member, reason)
    const index = present.findIndex((entry) => entry.member.identity === member.identity)
    askedRow.current = { key: present[index]?.key ?? '', index }
    removal.ask(member)
  })

  const own = members.find((member) => isSelf(self, member))
  useCommands(() =>
    memberCommands(roster, { self, own, reasonAgainst, ask, menuFor, busy: removal.inFlight }),
  )

  return (
    <Pane
      title={m.members_title()}
      count={members.length}
      headingRef={heading}
      tools={tools?.(own && (() => ask(own)))}
      {...hold}
    >
      {present.length === 0 && <EmptyState title={m.members_empty()} />}
      <div
        role="presentation"
        onFocus={(event) => focus.onFocus(event.target)}
        onBlur={(event) => focus.onBlur(event.relatedTarget)}
        onKeyDown={(event) => {
          focus.move(event)
          const entry = present.find(({ key }) => key === focus.keyAt(event.target))
          if (event.key === 'Delete' && entry) ask(entry.member)
        }}
      >
        <ul ref={list} aria-label={m.members_title()} data-place="members">
          {(isWhole ? roster : roster.slice(0, rowsOnScreen(rowHeight))).map(
            ({ key, member, hasLeft, note }) =>
              hasLeft ? (
                <LeftRow key={key} member={member} />
              ) : (
                <MemberRow
                  key={key}
                  rowKey={key}
                  member={member}
                  note={note}
                  form={removalForm(self, member)}
                  channel={session.channel}
                  isBeingRemoved={removal.inFlight?.identity === member.identity}
                  disabledReason={reasonAgainst(member)}
                  menu={menuFor?.(member)}
                  ask={ask}
                />
              ),
          )}
          {joining}
        </ul>
      </div>
      {removal.question && (
        <RegionBoundary form="dialog" region={m.ui_dialog()} resetKeys={[removal.question]}>
          <RemoveDialog
            // The sign-in comes first; the question waits below it.
            isOpen={removal.isAsking && !isSignInNeeded}
            question={removal.question}
            session={session}
            self={self}
            accountName={accountName}
            inFlight={removal.inFlight}
            refusal={reasonAgainst(removal.question.member)}
            remove={removal.remove}
            close={removal.dismiss}
            focusAfter={() => focus.placeOf(askedRow.current.key, askedRow.current.index)}
          />
        </RegionBoundary>
      )}
    </Pane>
  )
}
