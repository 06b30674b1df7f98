import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { isAnythingBegun, leaveNothing, leaveOnlyOf, onLeaving } from './left-behind.ts'

const storage = () => {
  const kept: Record<string, string> = {}
  // As `Object.keys` sees a browser's storage.
  return Object.assign(kept, { removeItem: (key: string) => Reflect.deleteProperty(kept, key) })
}

const ofAna = ['evo-voice.draft:ana:1', 'evo-voice.notes-draft.ana.1', 'evo-voice.wall-views:ana']
const ofTom = ['evo-voice.draft:tom:1', 'evo-voice.outbox:tom:1', 'evo-voice.notes-draft.tom.1']
const ofNobody = ['accountId', 'evo-voice.theme']

beforeEach(() => {
  for (const name of ['localStorage', 'sessionStorage']) {
    vi.stubGlobal(name, Object.assign(storage(), Object.fromEntries(all().map((key) => [key, 'x']))))
  }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const all = () => [...ofAna, ...ofTom, ...ofNobody]
const left = () =>
  [localStorage, sessionStorage].map((each) => Object.keys(each).filter((key) => key !== 'removeItem'))

test('who works here keeps what they had begun, and finds nothing of others', () => {
  leaveOnlyOf('ana')
  expect(left()).toEqual([
    [...ofAna, ...ofNobody],
    [...ofAna, ...ofNobody],
  ])
  leaveOnlyOf('an')
  expect(left()).toEqual([ofNobody, ofNobody])
})

test('who leaves leaves nothing, in memory either', () => {
  const forget = vi.fn<() => void>()
  onLeaving(forget)
  expect(isAnythingBegun()).toBe(true)
  leaveNothing()
  expect(left()).toEqual([ofNobody, ofNobody])
  expect(forget).toHaveBeenCalledTimes(1)
  expect(isAnythingBegun()).toBe(false)
})
