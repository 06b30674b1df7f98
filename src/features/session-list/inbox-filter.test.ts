import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import { isFilterSet, isWithin, linkSearch, noFilter, readFilter, writeFilter } from './inbox-filter.ts'

const read = (search: string, isSessionOpen = false) => readFilter(new URLSearchParams(search), isSessionOpen)

test.each([
  ['', noFilter],
  ['q=ana&state=Hold&channel=Voice', { text: 'ana', state: 'Hold', channel: 'Voice' }],
  ['state=queued&channel=CHAT', { ...noFilter, state: 'Queued', channel: 'Chat' }],
  ['state=Nonsense&channel=%00', noFilter],
  ['q=%20&other=1', { ...noFilter, text: ' ' }],
])('"%s" is read as %j', (search, filter) => {
  expect(read(search)).toEqual(filter)
})

test("beside an open session, q is the log's and the text stands in list", () => {
  expect(read('q=refund&list=ana&state=Hold', true)).toEqual({ ...noFilter, text: 'ana', state: 'Hold' })
  const written = writeFilter(new URLSearchParams('q=refund&tab=log'), { ...noFilter, text: 'ana' }, true)
  expect(written.toString()).toBe('q=refund&tab=log&list=ana')
})

test('what is not set leaves the address, and nothing else does', () => {
  const search = new URLSearchParams('q=ana&state=Hold&tab=log')
  expect(writeFilter(search, noFilter, false).toString()).toBe('tab=log')
  expect(search.get('q'), 'the former one stays as it was').toBe('ana')
})

test('a link takes the filter along', () => {
  expect(linkSearch(noFilter)).toBe('')
  expect(linkSearch({ text: 'a b', state: 'Hold', channel: '' })).toBe('?list=a+b&state=Hold')
})

test.each([
  [noFilter, false],
  [{ ...noFilter, text: '  ' }, false],
  [{ ...noFilter, text: 'a' }, true],
  [{ ...noFilter, channel: 'Fax' }, true],
])('%j narrows: %s', (filter, expected) => {
  expect(isFilterSet(filter)).toBe(expected)
})

const maria = v.parse(SessionInfo, {
  id: 'a',
  displayName: 'Maria Gonçalves',
  fromAddress: '+18145550111',
  customerBreadcrumb: [{ name: 'Northwind' }, { name: 'Billing' }],
  endpointName: 'Main line',
  channel: 'Voice',
  callState: 'Ringing',
  queueState: 'Queued',
  members: [{ displayName: 'Tom Okafor', identity: 'tom@example' }],
})

test.each([
  ['goncalves', '', '', true],
  ['GONÇALVES maria', '', '', true],
  ['555 0111', '', '', true],
  ['5550111', '', '', true],
  ['northwind billing', '', '', true],
  ['okafor', '', '', true],
  ['main line', '', '', true],
  ['maria nobody', '', '', false],
  ['', 'Ringing', '', true],
  ['', 'Queued', '', true],
  ['', 'Hold', '', false],
  ['', '', 'Voice', true],
  ['', '', 'Chat', false],
  ['maria', 'Ringing', 'Voice', true],
])('text "%s", state "%s", channel "%s" find her: %s', (text, state, channel, expected) => {
  expect(isWithin({ text, state, channel }, maria)).toBe(expected)
})
