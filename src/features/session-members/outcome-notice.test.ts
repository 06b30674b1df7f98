import { expect, test, vi } from 'vitest'

import { ApiError } from '#api/api-error.ts'
import type { RemovalOutcome } from '#api/session-members.ts'
import { outcomeNotice } from './outcome-notice.ts'

type Told = Parameters<typeof outcomeNotice>[0]

const tryAgain = vi.fn<() => void>()
const notice = (outcome: Told, isSelf = false) =>
  outcomeNotice(outcome, { name: 'Dana', sessionName: 'Maria', isSelf, tryAgain })
const refused = (status: number, retryAfterSeconds?: number) =>
  new ApiError({
    kind: 'refused',
    operation: 'DeleteChatMember',
    status,
    ...(retryAfterSeconds && { retryAfterSeconds }),
  })
const silent = new ApiError({ kind: 'timeout', operation: 'DeleteChatMember' })

test.each<[string, Told, string, string, string | undefined, boolean]>([
  ['removed', { kind: 'removed' }, 'success', 'Dana removed', undefined, false],
  ['had left', { kind: 'already-left' }, 'info', 'Dana had already left', undefined, false],
  [
    'changed',
    { kind: 'session-changed', error: refused(409) },
    'problem',
    'changed while Dana',
    undefined,
    true,
  ],
  ['sign-in', { kind: 'sign-in-needed' }, 'problem', 'sign in again, so Dana was not', undefined, true],
  ['no session', { kind: 'session-gone' }, 'info', 'no longer knows this session', undefined, false],
  ['refused', { kind: 'forbidden', error: refused(403) }, 'problem', "You can't remove Dana", '(403)', false],
  [
    'busy',
    { kind: 'too-many-requests', error: refused(429) },
    'problem',
    'too many requests',
    undefined,
    true,
  ],
  [
    'busy for a second',
    { kind: 'too-many-requests', error: refused(429, 1) },
    'problem',
    'wait 1 second.',
    undefined,
    true,
  ],
  [
    'busy for long',
    { kind: 'too-many-requests', error: refused(429, 9) },
    'problem',
    'wait 9 seconds.',
    undefined,
    true,
  ],
  [
    'failed',
    { kind: 'still-there', error: refused(500) },
    'problem',
    'Dana was not removed',
    'an error (500)',
    true,
  ],
  [
    'silent',
    { kind: 'still-there', error: silent },
    'problem',
    'Dana was not removed',
    'gave no answer',
    true,
  ],
  ['lied', { kind: 'still-there', error: null }, 'problem', 'Dana was not removed', 'still lists Dana', true],
  [
    'unknown',
    { kind: 'unknown', error: silent, wasAccepted: false },
    'problem',
    'Not sure whether Dana',
    'could not be read',
    false,
  ],
  [
    'unknown, and accepted',
    { kind: 'unknown', error: silent, wasAccepted: true },
    'problem',
    'Not sure whether Dana',
    'The server accepted it',
    false,
  ],
  ['gone since', { kind: 'gone-since' }, 'info', 'Dana is no longer in the session', undefined, false],
])('%s', (_what, outcome, tone, text, detail, offersAgain) => {
  const said = notice(outcome)
  expect(said.tone).toBe(tone)
  expect(said.text).toContain(text)
  expect(said.detail ?? '').toContain(detail ?? '')
  expect(said.action?.label).toBe(offersAgain ? 'Try again' : undefined)
})

test('somebody who left themselves is told so', () => {
  expect(notice({ kind: 'removed' }, true).text).toBe('You left Maria')
})

test.each<[string, Told, string, string | undefined]>([
  ['had left', { kind: 'already-left' }, 'You had already left Maria', undefined],
  ['changed', { kind: 'session-changed', error: refused(409) }, 'while you were leaving', undefined],
  ['sign-in', { kind: 'sign-in-needed' }, 'so you have not left', undefined],
  ['no session', { kind: 'session-gone' }, 'so you are not in it either', undefined],
  ['refused', { kind: 'forbidden', error: refused(403) }, "You can't leave Maria", 'You are still in'],
  ['busy', { kind: 'too-many-requests', error: refused(429) }, 'You have not left Maria: ', undefined],
  ['busy, 9 s', { kind: 'too-many-requests', error: refused(429, 9) }, 'wait 9 seconds', undefined],
  [
    'failed',
    { kind: 'still-there', error: refused(500) },
    'You have not left Maria.',
    'error (500). You are',
  ],
  ['silent', { kind: 'still-there', error: silent }, 'You have not left Maria.', 'no answer. You are'],
  ['lied', { kind: 'still-there', error: null }, 'You have not left Maria.', 'still lists you'],
  [
    'unknown',
    { kind: 'unknown', error: silent, wasAccepted: false },
    'whether you have left Maria',
    'could not be read',
  ],
  ['gone since', { kind: 'gone-since' }, 'You are no longer in Maria', undefined],
])('whoever leaves is spoken to: %s', (_what, outcome, text, detail) => {
  const said = notice(outcome, true)
  expect(said.text).toContain(text)
  expect(said.detail ?? '').toContain(detail ?? '')
  expect(`${said.text} ${said.detail}`).not.toMatch(/removed|Dana/)
})

test('"Try again" waits as long as the server asked', () => {
  vi.useFakeTimers({ now: 1_000 })
  expect(notice({ kind: 'too-many-requests', error: refused(429, 3) }).action?.availableAt).toBe(4_000)
  expect(notice({ kind: 'too-many-requests', error: refused(429) }).action?.availableAt).toBeUndefined()
  vi.useRealTimers()
})

test('every outcome that is told has its own words', () => {
  const outcomes: RemovalOutcome['kind'][] = [
    'removed',
    'already-left',
    'session-gone',
    'forbidden',
    'unknown',
  ]
  const texts = outcomes.map((kind) => notice({ kind, error: silent } as Told).text)
  expect(new Set(texts).size).toBe(outcomes.length)
})
