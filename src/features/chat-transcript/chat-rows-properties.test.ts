import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { ChatTranscriptMessage } from '#api/contract/messaging.ts'
import { endOf, findEchoes, laterEnd, type Senders } from '#api/outbox/outbox-echoes.ts'
import { afterEvent, nextToSend } from '#api/outbox/outbox.ts'
import type { Anchor, Outgoing, OutboxEvent, SendFailure } from '#api/outbox/outbox.ts'
import { chatRows } from './chat-rows.ts'

const senders: Senders = { own: new Set(['ana']), others: new Set(['customer']) }
const failure: SendFailure = { why: '', availableAt: null, isProven: true }
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What the same person said in this chat long ago. */
const before = ['ok', 'two lines']

/** A server, a line to it that may do anything, and a console that keeps the rules of `api/outbox/outbox-delivery.ts`. */
class Play {
  outgoing: readonly Outgoing[] = []
  /** What the server has, and what this console last read of it. */
  stored: ChatTranscriptMessage[] = []
  read: ChatTranscriptMessage[] = []
  /** POSTs that may still reach the server; one at a time is waited for. */
  underWay: string[] = []
  arrived = new Set<string>()
  written: { id: string; body: string }[] = []
  #now = Date.UTC(2026, 10, 24)
  #end: Anchor

  constructor() {
    for (const body of before) this.store('ana', body)
    this.read = [...this.stored]
    this.#end = endOf(this.read)
    this.#now += 3_600_000
  }

  happened(event: OutboxEvent) {
    this.outgoing = afterEvent(this.outgoing, event)
  }

  store(from: string, body: string) {
    this.#now += 7
    const date = new Date(this.#now).toISOString()
    this.stored.push({ date, from, body: folded(body), mediaUri: '', mediaContentType: '' })
  }

  settle() {
    for (const id of findEchoes(this.read, this.outgoing, senders).outgoingAt.values()) {
      this.happened({ kind: 'found', id })
    }
  }

  poll(missing = 0) {
    this.read = this.stored.slice(0, Math.max(0, this.stored.length - missing))
    this.#end = laterEnd(this.#end, this.read)
    this.settle()
  }

  send() {
    const next = nextToSend(this.outgoing)
    if (next === null) return
    if (next.after !== null) this.poll()
    if (nextToSend(this.outgoing)?.id !== next.id) return
    this.happened({ kind: 'started', id: next.id, after: this.#end })
    this.underWay.push(next.id)
  }

  get wordsToShow() {
    const said = this.read.slice(0, before.length)
    return [...said, ...this.written].map(({ body }) => folded(body))
  }

  bodyOf(id: string) {
    return this.written.find((message) => message.id === id)?.body ?? ''
  }
}

type Move = (play: Play) => void
const inFlight = ({ outgoing }: Play) => outgoing.find(({ step }) => step === 'sending')

const write = fc.constantFrom('ok', ' ok  ', 'two\nlines').map((body): [string, Move] => [
  `write ${JSON.stringify(body)}`,
  (play) => {
    const id = `m${play.written.length}`
    play.written.push({ id, body })
    play.happened({ kind: 'written', id, body, at: 0 })
  },
])

const reach = (times: number) => (play: Play) => {
  const id = play.underWay.shift()
  if (id === undefined) return
  play.arrived.add(id)
  for (let time = 0; time < times; time += 1) play.store('ana', play.bodyOf(id))
}

const simple: Record<string, Move> = {
  send: (play) => play.send(),
  'reaches the server': reach(1),
  'is stored twice': reach(2),
  'is lost': (play) => void play.underWay.shift(),
  'the customer says the same': (play) => play.store('customer', 'ok'),
  poll: (play) => play.poll(),
  'an old poll': (play) => play.poll(1),
  'answer 200': (play) => {
    const sending = inFlight(play)
    if (!sending || !play.arrived.has(sending.id)) return
    const taken = { text: sending.body, date: '', sender: 'Ana', placedAfter: play.read.length }
    play.happened({ kind: 'taken', id: sending.id, taken })
  },
  'answer 403': (play) => {
    const sending = inFlight(play)
    if (!sending || play.arrived.has(sending.id) || play.underWay.includes(sending.id)) return
    play.happened({ kind: 'refused', id: sending.id, failure })
  },
  'answer 500, or none': (play) => {
    const sending = inFlight(play)
    if (sending) play.happened({ kind: 'unclear', id: sending.id })
  },
  'give up looking': (play) => {
    play.poll()
    const checking = play.outgoing.find(({ step }) => step === 'checking')
    if (checking) play.happened({ kind: 'missed', id: checking.id, failure })
  },
  'try again': (play) => {
    const failed = play.outgoing.find(({ step }) => step === 'unsent')
    if (!failed) return
    play.happened({ kind: 'asked-again', id: failed.id })
    play.send()
  },
}
const move = fc.oneof(
  write,
  fc.constantFrom(...Object.entries(simple)).map(([name, act]): [string, Move] => [name, act]),
)

function count(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of texts.toSorted()) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

test('whatever happens, in whatever order, each message is shown exactly once', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const play = new Play()
      for (const [name, act] of moves) {
        act(play)
        const rows = chatRows(play.read, play.outgoing, senders)
        const own = rows.filter(({ isOwn }) => isOwn).map(({ body }) => folded(body))
        const others = rows.filter(({ isOwn }) => !isOwn).length
        const keys = new Set(rows.map(({ key }) => key)).size
        expect({ name, own: count(own), others, keys }).toEqual({
          name,
          own: count(play.wordsToShow),
          others: play.read.filter(({ from }) => from === 'customer').length,
          keys: rows.length,
        })
      }
    }),
    { numRuns: 400 },
  )
})

test('once the line is good again, everything is sent once and in order, and nothing waits', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const play = new Play()
      for (const [, act] of moves) act(play)
      play.underWay = []
      simple['answer 500, or none']?.(play)
      simple['give up looking']?.(play)
      for (let round = 0; play.outgoing.some(({ step }) => step !== 'sent'); round += 1) {
        expect(round).toBeLessThan(100)
        simple['try again']?.(play)
        play.send()
        reach(1)(play)
        play.poll()
      }
      play.poll()
      const rows = chatRows(play.read, play.outgoing, senders)
      expect(rows.every(({ outgoing }) => outgoing === null)).toBe(true)
      const own = rows.filter(({ isOwn }) => isOwn)
      expect(count(own.map(({ body }) => folded(body)))).toEqual(count(play.wordsToShow))
    }),
    { numRuns: 200 },
  )
})
