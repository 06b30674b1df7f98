import { beforeEach, expect, test, vi } from 'vitest'

import { leaveNothing } from '#lib/left-behind.ts'
import { chooseRinging, ringChoice } from './ring-choice.ts'

const key = 'evo-voice.ringing'
const first = { sound: 'bell', volume: 0.6, notifications: null, silenced: [] }

beforeEach(() => localStorage.clear())

test('a choice is kept, and told once', () => {
  const told = vi.fn<() => void>()
  const stop = ringChoice.subscribe(told)
  chooseRinging({ sound: 'pulse' })
  chooseRinging({ volume: 0 })
  expect(told).toHaveBeenCalledTimes(2)
  expect(ringChoice.get()).toEqual({ ...first, sound: 'pulse', volume: 0 })
  expect(ringChoice.get()).toBe(ringChoice.get())
  expect(JSON.parse(localStorage.getItem(key) ?? '')).toMatchObject({ sound: 'pulse' })
  stop()
})

test('what another tab chooses counts here', () => {
  const told = vi.fn<() => void>()
  const stop = ringChoice.subscribe(told)
  localStorage.setItem(key, '{"sound":"none"}')
  globalThis.dispatchEvent(new StorageEvent('storage', { key }))
  globalThis.dispatchEvent(new StorageEvent('storage', { key: 'accountId' }))
  expect(told).toHaveBeenCalledTimes(1)
  expect(ringChoice.get().sound).toBe('none')
  stop()
})

test('what one person silenced is not silent for the next', () => {
  chooseRinging({ sound: 'pulse', silenced: ['one', 'two'] })
  leaveNothing()
  expect(ringChoice.get()).toEqual({ ...first, sound: 'pulse' })
})

test.each(['', 'no json', 'null', '7', '{"sound":"gong","volume":7,"notifications":"no","silenced":{}}'])(
  '%j reads as at the first visit',
  (text) => {
    localStorage.setItem(key, text)
    expect(ringChoice.get()).toEqual(first)
  },
)
