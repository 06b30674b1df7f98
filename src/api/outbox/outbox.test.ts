import { expect, test } from 'vitest'

import { afterEvent, nextToSend, type Outgoing, type OutboxEvent, type SendFailure } from './outbox.ts'

const failure: SendFailure = { why: 'no', availableAt: null, isProven: true }
const after = { count: 0, date: '' }
const taken = { text: 'a', date: '', sender: '', placedAfter: 0 }
const write = (id: string): OutboxEvent => ({ kind: 'written', id, body: id, at: 1 })
const run = (...events: OutboxEvent[]) => events.reduce(afterEvent, [] as readonly Outgoing[])
const steps = (outgoing: readonly Outgoing[]) => outgoing.map(({ id, step }) => `${id} ${step}`)

test('messages go out one at a time, in the order in which they were written', () => {
  const both = run(write('a'), write('b'))
  expect(nextToSend(both)?.id).toBe('a')
  const started = afterEvent(both, { kind: 'started', id: 'a', after })
  expect(nextToSend(started)).toBeNull()
  expect(nextToSend(afterEvent(started, { kind: 'taken', id: 'a', taken }))?.id).toBe('b')
})

test('one that was not sent holds up those behind it until the person has decided', () => {
  const failed = run(
    write('a'),
    write('b'),
    { kind: 'started', id: 'a', after },
    { kind: 'refused', id: 'a', failure },
  )
  expect(nextToSend(failed)).toBeNull()
  expect(nextToSend(afterEvent(failed, { kind: 'asked-again', id: 'a' }))?.id).toBe('a')
  expect(nextToSend(afterEvent(failed, { kind: 'discarded', id: 'a' }))?.id).toBe('b')
})

test('a clear no leaves no echo to wait for, an unclear end does', () => {
  const sent = run(write('a'), { kind: 'started', id: 'a', after })
  expect(afterEvent(sent, { kind: 'refused', id: 'a', failure })[0]).toMatchObject({
    step: 'unsent',
    mayHaveArrived: false,
  })
  const unclear = afterEvent(sent, { kind: 'unclear', id: 'a' })
  expect(steps(unclear)).toEqual(['a checking'])
  expect(afterEvent(unclear, { kind: 'missed', id: 'a', failure })[0]).toMatchObject({
    step: 'unsent',
    mayHaveArrived: true,
  })
})

test('a second try keeps the place where the first began', () => {
  const again = run(
    write('a'),
    { kind: 'started', id: 'a', after: { count: 2, date: 'x' } },
    { kind: 'refused', id: 'a', failure },
    { kind: 'asked-again', id: 'a' },
    { kind: 'started', id: 'a', after: { count: 5, date: 'y' } },
  )
  expect(again[0]?.after).toEqual({ count: 2, date: 'x' })
})

const sent = () => run(write('a'), { kind: 'started', id: 'a', after }, { kind: 'found', id: 'a' })

test.each<OutboxEvent>([
  { kind: 'refused', id: 'a', failure },
  { kind: 'unclear', id: 'a' },
  { kind: 'missed', id: 'a', failure },
  { kind: 'found', id: 'a' },
  { kind: 'asked-again', id: 'a' },
  { kind: 'discarded', id: 'a' },
  { kind: 'discarded', id: 'nobody' },
])('news that comes too late changes nothing: %j', (event) => {
  const former = sent()
  expect(afterEvent(former, event)).toBe(former)
})

test('sent messages do not pile up, and unsent ones never go', () => {
  let outgoing = run(write('kept'), { kind: 'started', id: 'kept', after }, { kind: 'unclear', id: 'kept' })
  for (let number = 0; number < 200; number += 1) {
    outgoing = afterEvent(outgoing, write(`m${number}`))
    outgoing = afterEvent(outgoing, { kind: 'taken', id: `m${number}`, taken })
  }
  expect(outgoing.length).toBeLessThan(60)
  expect(outgoing[0]?.id).toBe('kept')
  expect(outgoing.at(-1)?.id).toBe('m199')
})
