import { expect, test } from 'vitest'

import type { SessionNotes } from './console-data.ts'
import { mergeNotes } from './merge-notes.ts'

/** `a/resolved` is the notes "a" with the disposition "resolved". */
const of = (text: string): SessionNotes => {
  const [notes = '', disposition = ''] = text.split('/')
  return { notes, disposition }
}

test.each([
  ['base/', 'base/', 'base/', 'base/', ''],
  ['base/', 'mine/', 'base/', 'mine/', ''],
  ['base/', 'base/', 'theirs/', 'theirs/', ''],
  ['base/', 'mine/', 'mine/', 'mine/', ''],
  ['base/', 'mine/', 'theirs/', 'mine/', 'notes'],
  ['base/', '/', 'theirs/', '/', 'notes'],
  ['base/', 'mine/', 'base/resolved', 'mine/resolved', ''],
  ['base/resolved', 'mine/unwanted', 'theirs/call-back', 'mine/unwanted', 'notes disposition'],
  ['base/', 'mine/resolved', 'theirs/', 'mine/resolved', 'notes'],
])('from %s, mine %s and theirs %s become %s; to decide: %j', (base, mine, theirs, merged, conflicts) => {
  expect(mergeNotes(of(base), of(mine), of(theirs))).toEqual({
    merged: of(merged),
    conflicts: conflicts.split(' ').filter(Boolean),
  })
})
