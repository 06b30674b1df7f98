import { expect, test } from 'vitest'

import { readView, usualView, withView, writeView } from './wall-search.ts'

const again = (search: string) =>
  decodeURIComponent(writeView(readView(new URLSearchParams(search))).toString())

test('the usual view needs no words in the address', () => {
  expect(readView(new URLSearchParams())).toEqual(usualView)
  expect(writeView(usualView).toString()).toBe('')
})

test.each([
  'find=ana&state=Hold&channel=Chat&queue=Billing&group=agent&sort=-path',
  'sort=wait',
  'columns=name,state,wait,people',
  'warn=30&alarm=600',
])('%s comes back as it was', (search) => {
  expect(again(search)).toBe(search)
})

test.each([
  ['state=Nonsense&group=x&channel=&sort=-x&warn=7&alarm=soon', ''],
  ['state=hold', 'state=Hold'],
  ['columns=people,nothing', 'columns=name,state,wait,people'],
])('%s reads as %s', (search, kept) => {
  expect(again(search)).toBe(kept)
})

test('what stands in the address beside the view stays, and nothing of the former view', () => {
  const former = new URLSearchParams('find=ana&sort=-path&q=call&level=error&level=warn&line=2')
  const next = withView(former, readView(new URLSearchParams('group=agent')))
  expect(next.toString()).toBe('group=agent&q=call&level=error&level=warn&line=2')
})
