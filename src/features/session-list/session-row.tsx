import { memo } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { channelPicture, customerPath, isWaiting, lastingWords, waitingWords } from '#api/session-words.ts'
import { sessionName, toneOf, wordFor } from '#api/words.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { parseServerDate } from '#lib/dates.ts'
import { ClockWords } from '#ui/clock-words.tsx'
import { Icon } from '#ui/icon.tsx'
import { RelativeClock } from '#ui/relative-clock.tsx'
import { StateChip } from '#ui/state-chip.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import type { Place } from './held-order.ts'
import type { Mark } from './seen.ts'
import { queueWord } from './session-words.ts'

interface SessionRowProps {
  readonly place: Place
  readonly isOpen: boolean
  readonly mark: Mark
  /** Goes with the link, so that the list stays filtered beside the session. */
  readonly search: string
}

const markWords = { new: m.session_mark_new, changed: m.session_mark_changed }

/** One session as a link whose name says what a glance sees: who, channel, state and how long. */
export const SessionRow = memo(function SessionRow({ place, isOpen, mark, search }: SessionRowProps) {
  useShownIn()
  const { key, session, hasGone } = place
  const since = parseServerDate(session.dateCreated)
  const waits = isWaiting(session)
  const queue = queueWord(session)
  const isConnectedChat = session.channel === 'Chat' && session.callState === 'Connected' && !hasGone
  const hidden = [
    mark && markWords[mark](),
    wordFor('channel', session.channel),
    wordFor('direction', session.direction),
  ]
  return (
    <Link
      href={`${sessionAddress(session.id)}${search}`}
      className="row session-row"
      data-row={key}
      data-waits={waits || undefined}
      data-gone={hasGone || undefined}
      aria-current={isOpen ? 'page' : undefined}
    >
      <span className="session-cells">
        <Icon name={channelPicture(session)} className="session-channel" />
        <span className="session-name">
          <strong dir="auto">{sessionName(session)}</strong>
          {mark && <span className="session-mark" title={markWords[mark]()} aria-hidden="true" />}
          <VisuallyHidden>, {hidden.filter(Boolean).join(', ')}, </VisuallyHidden>
        </span>
        <span className="session-about">
          <span dir="auto">{customerPath(session)}</span>
          {queue !== '' && (
            <span className="session-queue">
              {m.session_queue()} <bdi>{queue}</bdi>
            </span>
          )}
        </span>
        <VisuallyHidden>, </VisuallyHidden>
        <StateChip
          tone={hasGone ? 'ended' : toneOf(session.callState)}
          {...(isConnectedChat && { icon: 'chat' })}
        >
          {hasGone ? m.session_gone_from_list() : wordFor('callState', session.callState)}
        </StateChip>
      </span>
      <span className="session-clock">
        {!hasGone && (
          <>
            <span aria-hidden="true">
              <RelativeClock since={since} />
            </span>
            <VisuallyHidden>, </VisuallyHidden>
            {since !== null && <ClockWords since={since} words={waits ? waitingWords : lastingWords} />}
          </>
        )}
      </span>
    </Link>
  )
})
