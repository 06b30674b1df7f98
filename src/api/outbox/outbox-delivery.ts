import { CancelledError, hashKey, type QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import { pause } from '#lib/pause.ts'
import { isApiError, wasRefused, type ApiError } from '../api-error.ts'
import { chatKeys, chatTranscript, readTranscriptAfresh } from '../chats.ts'
import { send } from '../client.ts'
import type { ChatTranscriptMessage } from '../contract/messaging.ts'
import { findEchoes, laterEnd, type Senders } from './outbox-echoes.ts'
import { keepOutgoing, keepRepeats, keptOutgoing, keptRepeats } from './outbox-storage.ts'
import type { KeptOutgoing } from './outbox-storage.ts'
import { afterEvent, nextToSend } from './outbox.ts'
import type { Anchor, Outgoing, OutboxEvent, SendFailure } from './outbox.ts'
import { problemOf } from '../problem.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'
import { askForSignInAfter } from '../sign-in/sign-in-needed.ts'

/** Milliseconds before each look at the transcript, after a POST that had no clear end. */
const lookDelaysMs = [0, 500, 1_500]

/**
 * Delivers what a person writes in one session: `POST /sessions/{id}/messages` (contract §3.2), one at a time and in order.
 * A POST without a clear end is settled by the transcript; nothing is ever sent again by itself. A store for
 * `useSyncExternalStore`, outside React, since it goes on when its session is no longer on screen.
 */
export class OutboxDelivery {
  readonly #client: QueryClient
  readonly #userId: string
  readonly #sessionId: string
  readonly #listeners = new Set<() => void>()
  /** The dates of lines that only repeat what went out once; kept over a reload, after which nothing else would tell. */
  repeats: ReadonlySet<string>
  #outgoing: readonly Outgoing[]
  #senders: Senders = { own: new Set(), others: new Set() }
  #end: Anchor = { count: 0, date: '' }
  #isDelivering = false
  #isClosed = false
  #stopWatching: (() => void) | null = null
  #lastNumber = 0

  constructor(client: QueryClient, userId: string, sessionId: string) {
    this.#client = client
    this.#userId = userId
    this.#sessionId = sessionId
    this.#outgoing = keptOutgoing(userId, sessionId).map(restored)
    this.repeats = keptRepeats(userId, sessionId)
    this.#watchWhileOpen()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What was written here, in order; sent messages stay a while, so that their echoes can be told. */
  readonly get = (): readonly Outgoing[] => this.#outgoing

  isFor(client: QueryClient): boolean {
    return this.#client === client && !this.#isClosed
  }

  /** Whether it may be let go of: all is sent, and nobody looks. */
  get isIdle(): boolean {
    return this.#listeners.size === 0 && this.#outgoing.every(({ step }) => step === 'sent')
  }

  /** Tells who is who in the transcript as it was just read, without which no echo is known. */
  recognise(senders: Senders): void {
    this.#senders = senders
    this.#settle()
  }

  write(body: string): void {
    this.#lastNumber += 1
    const at = Date.now()
    this.#happened({ kind: 'written', id: `${at}-${this.#lastNumber}`, body, at })
    void this.#deliverAll()
  }

  /** Sends an unsent message once more, at a person's wish; first the transcript is asked whether it is there by now. */
  tryAgain(id: string): void {
    this.#happened({ kind: 'asked-again', id })
    void this.#deliverAll()
  }

  /** Gives up an unsent message; those that waited for it go on. */
  discard(id: string): void {
    this.#happened({ kind: 'discarded', id })
    void this.#deliverAll()
  }

  /** Ends the delivery for good: nothing more is sent, kept or told. */
  close(): void {
    this.#isClosed = true
    this.#stopWatching?.()
  }

  async #deliverAll(): Promise<void> {
    if (this.#isDelivering) return
    this.#isDelivering = true
    try {
      for (let next = this.#next(); next !== null; next = this.#next()) await this.#deliver(next)
    } finally {
      this.#isDelivering = false
    }
  }

  /** Whoever signed in meanwhile must not say what somebody else wrote. */
  #next(): Outgoing | null {
    const { id } = this.#client.getQueryData(signedInUser().queryKey) ?? { id: null }
    return this.#isClosed || id !== this.#userId ? null : nextToSend(this.#outgoing)
  }

  async #deliver({ id, body, after }: Outgoing): Promise<void> {
    const lines = after === null && this.#lines ? this.#lines : await this.#look()
    this.#settle()
    if (lines instanceof Error) {
      const isProven = this.#find(id)?.mayHaveArrived !== true
      return this.#happened({ kind: 'refused', id, failure: failureOf(lines, isProven) })
    }
    if (this.#find(id)?.step !== 'queued' || this.#next()?.id !== id) return
    this.#happened({ kind: 'started', id, after: this.#end })
    try {
      const taken = await send('SendMessage', { sessionId: this.#sessionId, body })
      this.#happened({ kind: 'taken', id, taken: { ...taken, placedAfter: this.#lines?.length ?? 0 } })
      void this.#client.invalidateQueries({ queryKey: chatKeys.transcript(this.#sessionId) })
    } catch (error) {
      askForSignInAfter(error)
      if (!mayHaveArrived(error))
        return this.#happened({ kind: 'refused', id, failure: failureOf(error, true) })
      this.#happened({ kind: 'unclear', id })
      await this.#lookFor(id, error)
    }
  }

  async #lookFor(id: string, error: ApiError): Promise<void> {
    let last: ChatTranscriptMessage[] | Error = error
    for (const delay of lookDelaysMs) {
      await pause(delay)
      last = await this.#look()
      this.#settle()
      if (this.#isClosed || this.#find(id)?.step !== 'checking') return
    }
    this.#happened({ kind: 'missed', id, failure: failureOf(error, !(last instanceof Error)) })
  }

  async #look(tries = 2): Promise<ChatTranscriptMessage[] | Error> {
    try {
      return await readTranscriptAfresh(this.#client, this.#sessionId)
    } catch (error) {
      // Another read took its place, which may have begun too early to show what is looked for.
      if (error instanceof CancelledError && tries > 1) return this.#look(tries - 1)
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  /** Marks as sent whatever the transcript shows by now. */
  #settle(): void {
    const lines = this.#lines
    if (!lines) return
    this.#end = laterEnd(this.#end, lines)
    if (this.#outgoing.length === 0) return
    const { outgoingAt, repeats } = findEchoes(lines, this.#outgoing, this.#senders, this.repeats)
    this.#keepRepeats([...repeats.keys()].map((index) => lines[index]!.date))
    const found = new Set(outgoingAt.values())
    const echoed = this.#outgoing.filter(({ id, step }) => step !== 'sent' && found.has(id))
    for (const { id } of echoed) this.#happened({ kind: 'found', id })
    if (echoed.length > 0) void this.#deliverAll()
  }

  #keepRepeats(dates: readonly string[]): void {
    const fresh = dates.filter((date) => !this.repeats.has(date))
    if (fresh.length === 0 || this.#isClosed) return
    this.repeats = new Set([...this.repeats, ...fresh])
    keepRepeats(this.#userId, this.#sessionId, this.repeats)
  }

  get #lines(): ChatTranscriptMessage[] | undefined {
    return this.#client.getQueryData(chatTranscript(this.#sessionId).queryKey)
  }

  #find(id: string): Outgoing | undefined {
    return this.#outgoing.find((message) => message.id === id)
  }

  #happened(event: OutboxEvent): void {
    const next = afterEvent(this.#outgoing, event)
    if (this.#isClosed || next === this.#outgoing) return
    this.#outgoing = next
    keepOutgoing(this.#userId, this.#sessionId, next)
    this.#watchWhileOpen()
    for (const listener of this.#listeners) listener()
  }

  /** While something is not settled, every read of the transcript, whoever asked for it, may show that it has arrived. */
  #watchWhileOpen(): void {
    const isOpen = this.#outgoing.some(({ step }) => step !== 'sent')
    if (isOpen === (this.#stopWatching !== null)) return
    if (!isOpen) {
      this.#stopWatching?.()
      this.#stopWatching = null
      return
    }
    const transcript = hashKey(chatKeys.transcript(this.#sessionId))
    this.#stopWatching = this.#client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return
      if (event.query.queryHash === transcript) this.#settle()
    })
  }
}

/** Nobody knows what the server did. */
const mayHaveArrived = (error: unknown): error is ApiError => isApiError(error) && !wasRefused(error)

const failureOf = (error: unknown, isProven: boolean): SendFailure => ({
  why: problemOf(error).text,
  availableAt:
    isApiError(error) && error.retryAfterSeconds ? Date.now() + error.retryAfterSeconds * 1000 : null,
  isProven,
})

/**
 * The page was left before it had gone out: whether it went is for the transcript to tell, and what happens next for the
 * person to decide, who may be back only hours later.
 */
const restored = ({ isProven, ...kept }: KeptOutgoing): Outgoing => ({
  ...kept,
  step: 'unsent',
  taken: null,
  failure: { why: m.chat_interrupted(), availableAt: null, isProven },
})
