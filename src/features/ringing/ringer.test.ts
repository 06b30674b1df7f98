import { expect, test } from 'vitest'

import type { AudioOutput } from './audio-output.ts'
import { Ringer, type Tone } from './ringer.ts'

const tone: Tone = { sound: 'bell', volume: 0.5 }

/** A browser's sound that says what it does. */
function output({ isAllowed = true } = {}) {
  const told: string[] = []
  const browser = { isAllowed, isBroken: false, told, opened: 0, isOver: () => {}, sayYes: () => {} }
  const open = (): Promise<AudioOutput> => {
    browser.opened += 1
    if (browser.isBroken) return Promise.reject(new Error('No more sounds'))
    return Promise.resolve({
      sampleRate: 100,
      wake: () => Promise.resolve(browser.isAllowed),
      onAwake: (awake) => {
        browser.sayYes = awake
      },
      rest: () => told.push('rest'),
      play: (samples, { volume, whenOver }) => {
        told.push(`play ${samples.length} at ${volume}${whenOver ? '' : ', repeated'}`)
        if (whenOver) browser.isOver = whenOver
        return () => told.push('end')
      },
    })
  }
  return Object.assign(browser, { ringer: new Ringer(open) })
}

test('asks the browser before anything rings, and rests', async () => {
  const { ringer, told } = output()
  expect(ringer.get()).toBe('unknown')
  await ringer.check()
  expect(ringer.get()).toBe('ready')
  expect(told).toEqual(['rest'])
})

test('rings once however often it is told, until it is stopped', async () => {
  const { ringer, told } = output()
  ringer.ring(tone)
  ringer.ring({ ...tone })
  await ringer.check()
  await ringer.check()
  expect(told).toEqual(['play 300 at 0.5, repeated'])
  ringer.stop()
  expect(told.slice(1)).toEqual(['end', 'rest'])
})

test('what is stopped before the browser has answered never sounds', async () => {
  const { ringer, told } = output()
  ringer.ring(tone)
  ringer.stop()
  await ringer.check()
  expect(told.filter((act) => act !== 'rest')).toEqual([])
})

test('another volume takes the place of the former one', async () => {
  const { ringer, told } = output()
  ringer.ring(tone)
  await ringer.check()
  ringer.ring({ ...tone, volume: 1 })
  await ringer.check()
  expect(told).toEqual(['play 300 at 0.5, repeated', 'end', 'play 300 at 1, repeated'])
})

test('a browser that cannot open its sound blocks it, until it can', async () => {
  const browser = output()
  const { ringer, told } = browser
  browser.isBroken = true
  ringer.ring(tone)
  await ringer.check()
  expect(ringer.get()).toBe('blocked')
  browser.isBroken = false
  await ringer.check()
  expect(ringer.get()).toBe('ready')
  expect(told).toEqual(['play 300 at 0.5, repeated'])
})

test('blocked, it says so, and rings as soon as it may', async () => {
  const browser = output({ isAllowed: false })
  const { ringer, told } = browser
  const states: string[] = []
  ringer.subscribe(() => states.push(ringer.get()))
  ringer.ring(tone)
  await ringer.check()
  expect(told).toEqual([])
  browser.isAllowed = true
  await ringer.check()
  expect(told).toEqual(['play 300 at 0.5, repeated'])
  expect(states).toEqual(['blocked', 'ready'])
  expect(browser.opened).toBe(1)
})

test('a test sounds once, and not into a ring', async () => {
  const browser = output()
  const { ringer, told } = browser
  await ringer.test(tone)
  expect(told).toEqual(['rest', 'play 300 at 0.5'])
  browser.isOver()
  expect(told.splice(2)).toEqual(['rest'])
  await ringer.test(tone)
  expect(told.splice(2)).toEqual(['rest', 'play 300 at 0.5'])
  ringer.ring(tone)
  await ringer.check()
  await ringer.test(tone)
  expect(told.slice(2)).toEqual(['end', 'play 300 at 0.5, repeated'])
})

test('a browser without sound is no blocked one', async () => {
  const ringer = new Ringer(() => Promise.resolve(null))
  ringer.ring(tone)
  await ringer.check()
  expect(ringer.get()).toBe('none')
})

test('a browser that says yes after it was no longer waited for is heard', async () => {
  const browser = output({ isAllowed: false })
  browser.ringer.ring(tone)
  await browser.ringer.check()
  expect(browser.ringer.get()).toBe('blocked')
  browser.isAllowed = true
  browser.sayYes()
  await expect.poll(() => browser.ringer.get()).toBe('ready')
  expect(browser.told).toEqual(['play 300 at 0.5, repeated'])
})
