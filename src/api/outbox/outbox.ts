/**
 * What has become of a message written here. `queued`: it waits for its turn. `sending`: its POST is under way. `checking`:
 * the POST had no clear end, and the transcript is looked at. `sent`: the server said so, or the transcript shows it.
 * `unsent`: it is not there, and only the person decides what happens next.
 */
export type OutgoingStep = 'queued' | 'sending' | 'checking' | 'sent' | 'unsent'

/** The end of a transcript as it was known at some time; the line's date finds it again where older lines have gone. */
export interface Anchor {
  readonly count: number
  readonly date: string
}

/** What the server said when it took the message (contract §3.2, MessageInfo). */
export interface MessageTaken {
  readonly text: string
  readonly date: string
  readonly sender: string
  /** How many lines the transcript had by then: the message stands there until its echo is read. */
  readonly placedAfter: number
}

export interface SendFailure {
  /** In words for a person. */
  readonly why: string
  /** Milliseconds since the epoch, where the server asked to wait. */
  readonly availableAt: number | null
  /** Whether it is known that the message is not there. */
  readonly isProven: boolean
}

export interface Outgoing {
  /** This console's own; the server gives messages none (contract §5). */
  readonly id: string
  readonly body: string
  /** Milliseconds since the epoch, by this browser. */
  readonly writtenAt: number
  readonly step: OutgoingStep
  /** Its echo stands behind this place; null until it was sent for the first time. */
  readonly after: Anchor | null
  /** An earlier POST had no clear end, so an echo may come at any time. */
  readonly mayHaveArrived: boolean
  readonly taken: MessageTaken | null
  readonly failure: SendFailure | null
}

export type OutboxEvent =
  | { readonly kind: 'written'; readonly id: string; readonly body: string; readonly at: number }
  | { readonly kind: 'started'; readonly id: string; readonly after: Anchor }
  | { readonly kind: 'taken'; readonly id: string; readonly taken: MessageTaken }
  /** The server, or this console, said no: it is certain that nothing arrived. */
  | { readonly kind: 'refused'; readonly id: string; readonly failure: SendFailure }
  | { readonly kind: 'unclear'; readonly id: string }
  | { readonly kind: 'missed'; readonly id: string; readonly failure: SendFailure }
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'asked-again'; readonly id: string }
  | { readonly kind: 'discarded'; readonly id: string }

/** Sent messages are kept a while, so that their echoes, late or doubled, are known for what they are. */
const sentLimit = 50

/** The messages of one session after an event, in the order in which they were written. Late events change nothing. */
export function afterEvent(outgoing: readonly Outgoing[], event: OutboxEvent): readonly Outgoing[] {
  if (event.kind === 'written') return [...withoutOldest(outgoing), written(event)]
  const former = outgoing.find(({ id }) => id === event.id)
  if (former === undefined) return outgoing
  if (event.kind === 'discarded') {
    return isWaiting(former) ? outgoing.filter((message) => message !== former) : outgoing
  }
  const next = moved(former, event)
  return next === former ? outgoing : outgoing.map((message) => (message === former ? next : message))
}

type Move = Exclude<OutboxEvent, { kind: 'written' | 'discarded' }>

function moved(message: Outgoing, event: Move): Outgoing {
  const { step } = message
  switch (event.kind) {
    case 'started':
      // The place where the first try began stays: the echo of any try stands behind it.
      return step === 'queued'
        ? { ...message, step: 'sending', after: message.after ?? event.after }
        : message
    case 'taken':
      return { ...message, step: 'sent', taken: event.taken, failure: null }
    case 'refused':
      return step === 'queued' || step === 'sending' ? unsent(message, event.failure) : message
    case 'unclear':
      return step === 'sending' ? { ...message, step: 'checking', mayHaveArrived: true } : message
    case 'missed':
      return step === 'checking' ? unsent(message, event.failure) : message
    case 'found':
      return step === 'sent' ? message : { ...message, step: 'sent', failure: null }
    case 'asked-again':
      return step === 'unsent' ? { ...message, step: 'queued', failure: null } : message
  }
}

const unsent = (message: Outgoing, failure: SendFailure): Outgoing => ({
  ...message,
  step: 'unsent',
  failure,
})

const written = ({ id, body, at }: Extract<OutboxEvent, { kind: 'written' }>): Outgoing => ({
  id,
  body,
  writtenAt: at,
  step: 'queued',
  after: null,
  mayHaveArrived: false,
  taken: null,
  failure: null,
})

function withoutOldest(outgoing: readonly Outgoing[]): readonly Outgoing[] {
  const surplus = outgoing.filter(({ step }) => step === 'sent').length - sentLimit
  if (surplus <= 0) return outgoing
  const leaving = new Set(outgoing.filter(({ step }) => step === 'sent').slice(0, surplus))
  return outgoing.filter((message) => !leaving.has(message))
}

const isWaiting = ({ step }: Outgoing) => step === 'unsent' || step === 'queued'

/** Messages go out one at a time and in order: whose turn it is, or null while another is under way or was not sent. */
export function nextToSend(outgoing: readonly Outgoing[]): Outgoing | null {
  const first = outgoing.find(({ step }) => step !== 'sent')
  return first?.step === 'queued' ? first : null
}
