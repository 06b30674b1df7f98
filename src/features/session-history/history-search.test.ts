import { expect, test } from 'vitest'

import { everything, type HistorySearch } from '#api/history.ts'
import { filterCount, isBackwards, readSearch, writeSearch } from './history-search.ts'

const read = (search: string) => readSearch(new URLSearchParams(search))

test.each<[string, Partial<HistorySearch>]>([
  ['', {}],
  ['startDate=2026-05-09&endDate=2026-05-10', { startDate: '2026-05-09', endDate: '2026-05-10' }],
  ['customerIds=a,b&endpointIds=c', { customerIds: ['a', 'b'], endpointIds: ['c'] }],
  ['customerIds=%20a%20,,a%0Ab', { customerIds: ['a', 'b'] }],
  ['from=%2B1814&to=0100&log=refund%20%C3%BC', { from: '+1814', to: '0100', log: 'refund ü' }],
  ['parentSessionId=65f0&searchArchive=true', { parentSessionId: '65f0', searchArchive: true }],
  ['sortField=dateLastModified&sortOrder=Ascend', { sortField: 'dateLastModified', sortOrder: 'Ascend' }],
  ['page=3', { page: 2 }],
])('"%s" asks for %j, and that is written so', (address, given) => {
  const search = { ...everything, ...given }
  expect(read(address)).toEqual(search)
  expect(readSearch(writeSearch(search))).toEqual(search)
})

test.each([
  'startDate=yesterday',
  'startDate=2026-02-31',
  'startDate=2026-13-01',
  'endDate=2026-5-9',
  'endDate=2026-05-09T00:00:00Z',
  'searchArchive=yes',
  'sortField=displayName',
  'sortField=__proto__',
  'sortOrder=sideways',
  'page=-1',
  'page=0',
  'page=1.5',
  'page=1e9',
  'page=',
  'from=%20%20',
  'customerIds=,%20,',
  'unknown=1',
])('"%s" is garbage and asks for everything', (address) => {
  expect(read(address)).toEqual(everything)
})

test('everything needs no word in the address, and no page but the first stands in it', () => {
  expect(writeSearch(everything).toString()).toBe('')
  expect(writeSearch({ ...everything, page: 1 }).toString()).toBe('page=2')
})

test.each([
  ['', '', false],
  ['2026-05-10', '', false],
  ['', '2026-05-09', false],
  ['2026-05-09', '2026-05-09', false],
  ['2026-05-09', '2026-05-10', false],
  ['2026-05-10', '2026-05-09', true],
])('from "%s" to "%s" is backwards: %s', (startDate, endDate, expected) => {
  expect(isBackwards({ startDate, endDate })).toBe(expected)
})

test.each([
  [{}, 0],
  [{ page: 3, sortOrder: 'Ascend' as const }, 0],
  [{ from: 'a', customerIds: ['a', 'b'], searchArchive: true }, 3],
])('%j is %i filters', (given, count) => {
  expect(filterCount({ ...everything, ...given })).toBe(count)
})

test('no filter is too long to be asked for: without it more would be found', () => {
  const specificIds = Array.from({ length: 200 }, (_, number) => `65f0${String(number).padStart(20, '0')}`)
  const log = 'x'.repeat(500)
  expect(readSearch(new URLSearchParams({ specificIds: specificIds.join(' '), log }))).toMatchObject({
    specificIds,
    log,
  })
})
