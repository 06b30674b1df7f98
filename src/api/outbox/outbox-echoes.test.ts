import { describe, expect, test } from 'vitest'

import type { ChatTranscriptMessage } from '../contract/messaging.ts'
import { endOf, findEchoes, type Senders } from './outbox-echoes.ts'
import type { Outgoing } from './outbox.ts'

const senders: Senders = { own: new Set(['ana@x']), others: new Set(['+1', 'dana@x']) }

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 9) + seconds * 1_000 + 1).toISOString()

let second = 0
const line = (from: string, body: string, date = at((second += 1))): ChatTranscriptMessage => ({
  date,
  from,
  body,
  mediaUri: '',
  mediaContentType: '',
})

const message = (body: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id: body,
  body,
  writtenAt: 0,
  step: 'sending',
  after: { count: 0, date: '' },
  mayHaveArrived: false,
  taken: null,
  failure: null,
  ...more,
})

const echoes = (lines: ChatTranscriptMessage[], ...outgoing: Outgoing[]) => {
  const { outgoingAt, repeats } = findEchoes(lines, outgoing, senders)
  return { outgoingAt: Object.fromEntries(outgoingAt), repeats: Object.fromEntries(repeats) }
}

describe('an echo', () => {
  test('is of the same person, in any case of their name', () => {
    expect(echoes([line('+1', 'hi'), line('dana@x', 'hi'), line('Ana@X', 'hi')], message('hi'))).toEqual({
      outgoingAt: { 2: 'hi' },
      repeats: {},
    })
  })

  test('stands behind what was known when the message was sent', () => {
    const lines = [line('ana@x', 'hi'), line('+1', 'yes?')]
    const sent = message('hi', { after: endOf(lines) })
    expect(echoes(lines, sent).outgoingAt).toEqual({})
    expect(echoes([...lines, line('ana@x', 'hi')], sent).outgoingAt).toEqual({ 2: 'hi' })
  })

  test('is found where the oldest lines have gone since', () => {
    const lines = [line('+1', 'one'), line('ana@x', 'hi'), line('+1', 'two')]
    const sent = message('hi', { after: endOf(lines) })
    expect(echoes([...lines.slice(1), line('ana@x', 'hi')], sent).outgoingAt).toEqual({ 2: 'hi' })
    expect(echoes([line('+1', 'three'), line('ana@x', 'hi')], sent).outgoingAt).toEqual({ 1: 'hi' })
    expect(echoes(lines.slice(0, 2), sent).outgoingAt, 'an old answer').toEqual({})
  })

  test.each([
    ['two  words ', 'two words'],
    ['a line\r\nand another', 'a line and another'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('may have other white space or spelling of letters: %j', (body, stored) => {
    expect(echoes([line('ana@x', stored)], message(body)).outgoingAt).toEqual({ 0: body })
  })

  test('of two equal messages: each has its own, in order', () => {
    const lines = [line('ana@x', 'ok'), line('+1', 'ok'), line('ana@x', 'ok')]
    const two = [message('ok', { id: 'first', step: 'sent' }), message('ok', { id: 'second' })]
    expect(echoes(lines.slice(0, 2), ...two).outgoingAt).toEqual({ 0: 'first' })
    expect(echoes(lines, ...two)).toEqual({ outgoingAt: { 0: 'first', 2: 'second' }, repeats: {} })
  })

  test.each<[string, Partial<Outgoing>, boolean]>([
    ['waits for its turn', { step: 'queued', after: null }, false],
    ['was refused for good', { step: 'unsent' }, false],
    ['had no clear end', { step: 'unsent', mayHaveArrived: true }, true],
    ['is to be sent once more', { step: 'queued', mayHaveArrived: true }, true],
  ])('of a message that %s', (_what, more, has) => {
    expect(Object.values(echoes([line('ana@x', 'hi')], message('hi', more)).outgoingAt)).toEqual(
      has ? ['hi'] : [],
    )
  })
})

describe('what the server has taken', () => {
  const taken = { text: 'hi!', date: at(500), sender: 'Ana Silva', placedAfter: 0 }
  const sent = message('hi', { step: 'sent', taken })

  test.each([
    ['its words changed as it said', line('ana@x', 'hi!')],
    ['under the name that it said', line('Ana Silva', 'hi')],
    ['under a name that nobody here bears', line('+18145550100', 'hi')],
    ['at the moment that it said', line('ana@x', 'something else', at(500))],
  ])('is found with %s', (_how, echo) => {
    expect(echoes([echo], sent).outgoingAt).toEqual({ 0: 'hi' })
  })

  test('is never what somebody else said', () => {
    expect(echoes([line('dana@x', 'hi'), line('+1', 'hi', at(500))], sent).outgoingAt).toEqual({})
  })
})

describe('a line that repeats another', () => {
  test('is a message stored twice, by whomever, where moment and words are the same', () => {
    const said = line('+1', 'ok', at(7))
    expect(echoes([said, { ...said }, line('+1', 'ok', at(8))]).repeats).toEqual({ 1: 0 })
  })

  test('is none where dates tell no fractions of a second', () => {
    const said = line('+1', 'ok', '2026-11-24T09:00:00Z')
    expect(echoes([said, { ...said }]).repeats).toEqual({})
  })

  test('is one soon after the echo of what was sent once', () => {
    const lines = [line('ana@x', 'hi', at(1)), line('+1', 'yes', at(2)), line('ana@x', 'hi', at(3))]
    expect(echoes(lines, message('hi'))).toEqual({ outgoingAt: { 0: 'hi' }, repeats: { 2: 0 } })
    expect(echoes([...lines.slice(0, 2), line('ana@x', 'hi', at(90))], message('hi')).repeats).toEqual({})
  })

  test('is one where that was known before, and only near the line that it repeats', () => {
    const lines = [line('ana@x', 'hi', at(1)), line('ana@x', 'hi', at(2)), line('ana@x', 'hi', at(3))]
    const known = new Set([at(2)])
    expect([...findEchoes(lines, [], senders, known).repeats]).toEqual([[1, 0]])
    expect(findEchoes(lines.slice(1), [], senders, known).repeats.size).toBe(0)
  })
})
