import * as m from '#messages'
import type { Outgoing } from '#api/outbox/outbox.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { LaterButton } from '#ui/later-button.tsx'
import { failureWords, shortened } from './failure-words.ts'

interface OutgoingStateProps {
  readonly outgoing: Outgoing
  /** It waits for one before it that was not sent. */
  readonly isHeldUp: boolean
  readonly tryAgain: (id: string) => void
  readonly discard: (id: string) => void
}

/** What has become so far of a message written here, and what a person can do about it. */
export function OutgoingState({ outgoing, isHeldUp, tryAgain, discard }: OutgoingStateProps) {
  const { id, body, step, failure } = outgoing
  if (step !== 'unsent' && !isHeldUp) return <p className="chat-note">{m.chat_sending()}</p>
  const text = shortened(body)
  const discardButton = (
    <Button size="sm" variant="ghost" aria-label={m.chat_discard_named({ text })} onClick={() => discard(id)}>
      {m.chat_discard()}
    </Button>
  )
  if (failure === null) {
    return (
      <div className="chat-state">
        <p className="chat-note">{m.chat_waiting()}</p>
        {discardButton}
      </div>
    )
  }
  return (
    <div className="chat-state">
      <p className="chat-failure">
        <Icon name="alert" />
        <span>{failureWords(failure)}</span>
      </p>
      <LaterButton
        size="sm"
        icon="refresh"
        aria-label={m.chat_try_again_named({ text })}
        availableAt={failure.availableAt ?? undefined}
        onClick={() => tryAgain(id)}
      >
        {m.chat_try_again()}
      </LaterButton>
      {discardButton}
    </div>
  )
}
