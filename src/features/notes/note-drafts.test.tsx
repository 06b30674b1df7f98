import { beforeEach, expect, test } from 'vitest'

import { storedDraft } from './note-drafts.ts'

beforeEach(() => localStorage.clear())

const draft = {
  base: { notes: '', disposition: '' },
  mine: { notes: 'Wants an invoice', disposition: 'resolved' },
}

test('a draft is found again by the same person and session, and by no other', () => {
  storedDraft('ana', '1').write(draft)
  expect(storedDraft('ana', '1').read()).toEqual(draft)
  expect(storedDraft('ana', '2').read()).toBeNull()
  expect(storedDraft('tom', '1').read()).toBeNull()
})

test('nothing is left of a draft that is saved', () => {
  storedDraft('ana', '1').write(draft)
  storedDraft('ana', '1').write(null)
  expect(localStorage).toHaveLength(0)
})

test.each(['', 'null', '{}', '{"base":{},"mine":{"notes":1}}', 'no json'])('%j is no draft', (text) => {
  storedDraft('ana', '1').write(draft)
  localStorage.setItem(Object.keys(localStorage)[0]!, text)
  expect(storedDraft('ana', '1').read()).toBeNull()
})
