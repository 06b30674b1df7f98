import { memo } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { sessionName, toneOf, wordFor } from '#api/words.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { parseServerDate } from '#lib/dates.ts'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { RelativeClock } from '#ui/relative-clock.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { durationWords } from './duration-words.ts'
import { useMinute } from './use-minute.ts'

/** One session as a link whose name says what a glance sees: who, channel, state and how long. */
export const SessionRow = memo(function SessionRow({ session }: { readonly session: SessionInfo }) {
  const since = parseServerDate(session.dateCreated)
  const path = session.customerBreadcrumb.map(({ name }) => name).filter(Boolean)
  return (
    <Link href={sessionAddress(session.id)} className="row session-row">
      <Icon name={iconOf(session)} className="session-channel" />
      <span className="row-words">
        <strong dir="auto">{sessionName(session)}</strong>
        <span dir="auto">{path.length > 0 ? path.join(' › ') : session.endpointName}</span>
        <VisuallyHidden>
          {wordFor('channel', session.channel)}, {wordFor('direction', session.direction)}
        </VisuallyHidden>
      </span>
      <StateChip tone={toneOf(session.callState)}>{wordFor('callState', session.callState)}</StateChip>
      <span className="session-clock">
        <span aria-hidden="true">
          <RelativeClock since={since} />
        </span>
        <SinceWords since={since} isWaiting={isWaiting(session)} />
      </span>
    </Link>
  )
})

/** The clock in words, moved on once a minute, since a name that changes each second cannot be listened to. */
function SinceWords({ since, isWaiting }: { readonly since: number | null; readonly isWaiting: boolean }) {
  const now = useMinute()
  if (since === null) return null
  const time = durationWords(now - since)
  return (
    <VisuallyHidden>{isWaiting ? m.session_waiting({ time }) : m.session_lasting({ time })}</VisuallyHidden>
  )
}

const isWaiting = ({ callState, queueState }: SessionInfo) =>
  callState === 'Ringing' || queueState === 'Queued' || queueState === 'Ringing'

function iconOf({ channel, direction }: SessionInfo): IconName {
  if (channel === 'Chat') return 'chat'
  if (channel === 'Fax') return 'fax'
  return direction === 'Outgoing' ? 'phone-outgoing' : 'phone-incoming'
}
