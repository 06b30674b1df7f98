import { expect, test } from 'vitest'

import { ringSounds } from './ring-choice.ts'
import { ringSamples } from './ring-samples.ts'

test.each(ringSounds)('%s is loud, in bounds, without a click where it starts over, and pauses', (sound) => {
  const rate = 8_000
  const samples = ringSamples(sound, rate)
  expect(samples).toHaveLength(3 * rate)
  expect(Math.max(...samples.map(Math.abs))).toBeCloseTo(1)
  expect([samples[0], samples.at(-1)]).toEqual([0, 0])
  expect(samples.slice(2.5 * rate).every((sample) => sample === 0)).toBe(true)
})

test('no two sound alike', () => {
  const all = ringSounds.map((sound) => ringSamples(sound, 1_000).join())
  expect(new Set(all).size).toBe(ringSounds.length)
})
