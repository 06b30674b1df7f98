import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { chatTranscript } from '#api/chats.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { outboxOf } from '#api/outbox/outboxes.ts'
import { can, hasRoleFor } from '#api/policy.ts'
import { problemOf } from '#api/problem.ts'
import { refusalWords } from '#api/refusal-words.ts'
import type { Self } from '#api/self.ts'
import { clockTime } from '#lib/dates.ts'
import { timeZone } from '#lib/time-zone.ts'
import { announce } from '#ui/announcer.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { ChatLines, type ChatLinesHandle } from './chat-lines.tsx'
import { chatRows } from './chat-rows.ts'
import { Composer } from './composer.tsx'
import { failureWords, shortened } from './failure-words.ts'
import { useSpeakers } from './use-speakers.ts'
import './chat.css'

interface ChatPaneProps {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
}

/** What is said in a chat session, and the place to say something. */
export function ChatPane(props: ChatPaneProps) {
  // Another session or person is another chat: nothing of the former one may be in it.
  return <Chat key={JSON.stringify([props.user.id, props.session.id])} {...props} />
}

function Chat({ session, user, self }: ChatPaneProps) {
  const client = useQueryClient()
  const mayRead = hasRoleFor(user, 'GetChatTranscript')
  const read = useQuery({
    ...chatTranscript(session.id),
    enabled: mayRead,
  })
  const { data, error, refetch } = read
  const outbox = outboxOf(client, user.id, session.id)
  const outgoing = useSyncExternalStore(outbox.subscribe, outbox.get)
  const { senders, nameOf } = useSpeakers(session, self)
  useEffect(() => outbox.recognise(senders), [outbox, senders, data])
  const { repeats } = outbox
  const zone = timeZone()
  const rows = useMemo(
    () => data && chatRows(data, outgoing, senders, repeats, zone),
    [data, outgoing, senders, repeats, zone],
  )

  const lines = useRef<ChatLinesHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const verdict = can(user, 'send-message', session)

  const failed = outgoing.find(({ step }) => step === 'unsent')
  const tellFailure = useEffectEvent(() => {
    if (!failed?.failure) return
    announce(`${failureWords(failed.failure)} ${shortened(failed.body)}`, 'assertive')
  })
  useEffect(() => tellFailure(), [failed])

  const acts = useMemo(
    () => ({
      tryAgain: (id: string) => {
        // The button goes, and focus needs a place.
        field.current?.focus()
        outbox.tryAgain(id)
      },
      discard: (id: string) => {
        field.current?.focus()
        outbox.discard(id)
      },
    }),
    [outbox],
  )

  const readAgain = (
    <Button icon="refresh" onClick={() => void refetch()}>
      {m.error_try_again()}
    </Button>
  )
  return (
    <Pane title={m.chat_title()} className="chat-pane">
      {data && error && (
        <output className="chat-stale">
          {m.chat_stale({ time: clockTime(read.dataUpdatedAt) })} {readAgain}
        </output>
      )}
      {!mayRead && <EmptyState title={m.chat_no_role_title()}>{m.refusal_role()}</EmptyState>}
      {rows && <ChatLines rows={rows} nameOf={nameOf} handle={lines} {...acts} />}
      {mayRead && data === undefined && error && (
        <ProblemState
          title={m.chat_problem_title()}
          actions={readAgain}
          reference={problemOf(error).reference}
        >
          {problemOf(error).text}
        </ProblemState>
      )}
      {mayRead && data === undefined && !error && <Skeleton look="lines" label={m.chat_loading()} rows={8} />}
      <Composer
        userId={user.id}
        sessionId={session.id}
        field={field}
        disabledReason={verdict.allowed ? undefined : refusalWords(verdict.reason)}
        send={(text) => {
          outbox.write(text)
          lines.current?.toEnd()
        }}
      />
    </Pane>
  )
}
