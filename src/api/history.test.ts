import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { replaceFetch } from '../test/sandbox-network.ts'
import { archivedSession, everything, sessionHistory, type HistorySearch } from './history.ts'

const search = { ...everything, page: 1 }

/** The server answers so; gives what it was asked. */
function answerWith(body: object): string[] {
  const asked: string[] = []
  replaceFetch((path) => {
    asked.push(decodeURIComponent(path))
    return Promise.resolve(Response.json(body))
  })
  return asked
}

const read = (given: Partial<HistorySearch> = {}) =>
  new QueryClient().query(sessionHistory('account', { ...search, ...given }))
const items = [{ id: 'a', dateCreated: '2026-11-24T10:00:00Z', log: [{ date: '', message: 'One REFUND' }] }]
const full = Array.from({ length: 25 }, (_, index) => ({ id: `s${index}` }))

test.each([
  ['no total', { items, hasMorePages: true }, null, true],
  ['a zero that nobody counted', { items, totalCount: 0, hasMorePages: true }, null, true],
  ['a total below what is shown', { items, totalCount: 25 }, null, false],
  ['a total', { items, totalCount: 26, totalPages: 2 }, 26, false],
  ['an empty page that claims more', { items: [], hasMorePages: true }, null, false],
  ['nothing at all', {}, null, false],
  ['a full page and no other word', { items: full }, null, true],
  ['a full page, and null for what is not known', { items: full, hasMorePages: null }, null, true],
  ['a full page that is the last', { items: full, hasMorePages: false }, null, false],
  ['a full page that ends the total', { items: full, totalCount: 50 }, 50, false],
  ['a short page of a greater total', { items, totalCount: 60 }, 60, true],
])('with %s, the total is %3$s and there is more: %4$s', async (_case, body, total, hasMore) => {
  answerWith(body)
  expect(await read()).toMatchObject({ total, hasMore, before: 25 })
})

test('only what is set is asked for, in the account that is worked in', async () => {
  const asked = answerWith({ items })
  await read()
  await read({ customerIds: ['x', 'y'], from: '+1814', searchArchive: true, page: 0 })
  expect(asked).toEqual([
    '/api/sessions?accountIds=account&sortField=dateCreated&sortOrder=Descend&page=1&countPerPage=25&simplifiedPaging=true',
    expect.stringMatching(/from=\+1814.*customerIds=x,y&searchArchive=true.*page=0&/),
  ])
})

test('logs are not kept, but the line that was looked for is', async () => {
  answerWith({ items })
  const { entries } = await read({ log: 'refund' })
  expect(entries[0]?.session.log).toEqual([])
  expect(entries[0]?.foundLine?.message).toBe('One REFUND')
  expect((await read()).entries[0]?.foundLine).toBeNull()
})

test('an archived session comes with its log, and never as another one', async () => {
  const asked = answerWith({ items })
  const found = await new QueryClient().query(archivedSession('a'))
  expect([found?.session.id, found?.session.log, found?.log]).toEqual(['a', [], items[0]?.log])
  expect(asked[0]).toMatch(/specificIds=a&.*searchArchive=true/)
  expect(await new QueryClient().query(archivedSession('b'))).toBeNull()
})
