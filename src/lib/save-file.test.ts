import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { fileName } from './save-file.ts'

test.each([
  ['log 65f1.txt', 'log 65f1.txt'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a:b?.txt', 'a-b-.txt'],
  ['\u202Etxt.exe', '-txt.exe'],
  ['...', 'file'],
  ['', 'file'],
])('%j is saved as %j', (name, saved) => {
  expect(fileName(name)).toBe(saved)
})

test('a name never leads elsewhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const saved = fileName(name)
      expect(saved).not.toMatch(/^\.|[/\\:\p{Cc}]/u)
      expect(saved.length).toBeGreaterThan(0)
    }),
  )
})
