import { describe, expect, test } from 'vitest'

import { framingPage } from './framing-page.ts'
import { readCommand, type Command } from './protocol.ts'

const command = { target: 'evo-voice-console', version: 1 }

test.each<[object, Command]>([
  [{ type: 'hello' }, { type: 'hello' }],
  [{ type: 'focus', more: 1 }, { type: 'focus' }],
  [
    { type: 'set-theme', theme: 'dark' },
    { type: 'set-theme', theme: 'dark' },
  ],
  [
    { type: 'set-language', language: 'es' },
    { type: 'set-language', language: 'es' },
  ],
  [
    { type: 'open-session', sessionId: '65f0' },
    { type: 'open-session', sessionId: '65f0' },
  ],
])('%o is a command', (said, understood) => {
  expect(readCommand({ ...command, ...said })).toEqual(understood)
})

test.each([
  null,
  'focus',
  { type: 'focus' },
  { ...command, version: 2, type: 'focus' },
  { ...command, target: 'somebody-else', type: 'focus' },
  { ...command, type: 'sign-out' },
  { ...command, type: 'set-theme', theme: 'pink' },
  { ...command, type: 'set-language', language: 'xx' },
  { ...command, type: 'set-language' },
  { ...command, type: 'open-session', sessionId: '../sign-in' },
  { ...command, type: 'open-session' },
])('%o is none', (said) => {
  expect(readCommand(said)).toBeNull()
})

describe('the page around', () => {
  const told: [unknown, string][] = []
  const parent = { postMessage: (news: unknown, origin: string) => void told.push([news, origin]) }
  const allowed = ['https://crm.example', 'https://help.example']

  function frameIn(ancestors?: readonly string[]) {
    told.length = 0
    const target = new EventTarget()
    const frame = Object.assign(target, { parent, location: { ancestorOrigins: ancestors } })
    const page = framingPage(allowed, frame as never)
    const heard: Command[] = []
    page.listen((each) => heard.push(each))
    const say = (origin: string, source: unknown = parent) =>
      target.dispatchEvent(
        Object.assign(new Event('message'), { origin, source, data: { ...command, type: 'focus' } }),
      )
    return { page, heard, say }
  }
  const news = { source: 'evo-voice-console', version: 1, type: 'signed-in' }

  test('is told alone, by the origin that the browser names', () => {
    frameIn(['https://help.example']).page.tell({ type: 'signed-in' })
    expect(told).toEqual([[news, 'https://help.example']])
  })

  test('of an origin that may not show the console is told nothing', () => {
    frameIn(['https://evil.example']).page.tell({ type: 'signed-in' })
    expect(told).toEqual([])
  })

  test('is addressed by every origin that may be meant, until it has spoken', () => {
    const { page, say } = frameIn()
    page.tell({ type: 'signed-in' })
    expect(told.map(([, origin]) => origin)).toEqual(allowed)
    say('https://crm.example')
    told.length = 0
    page.tell({ type: 'signed-in' })
    expect(told).toEqual([[news, 'https://crm.example']])
  })

  test('is heard, and nobody else: not another origin, not another window', () => {
    const { heard, say } = frameIn()
    say('https://evil.example')
    say('https://crm.example', {})
    expect(heard).toEqual([])
    say('https://crm.example')
    expect(heard).toEqual([{ type: 'focus' }])
  })
})
