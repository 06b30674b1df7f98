import { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { expect, test } from 'vitest'

import { replaceFetch } from '../test/sandbox-network.ts'
import { UserInfo } from './contract/user-info.ts'
import { sessionRecordings } from './recordings.ts'
import { signedInUser } from './sign-in/signed-in-user.ts'

test.each([
  ['that never says whether there is more is read to its empty page', undefined, 80, 3],
  ['that says there is none is asked once', false, 50, 1],
])('a list %s', async (_what, hasMorePages, found, asked) => {
  const pages: number[] = []
  replaceFetch((path) => {
    const page = Number(new URL(path, 'http://x').searchParams.get('page'))
    pages.push(page)
    const items = Array.from({ length: [50, 30, 0][page] ?? 0 }, (_, at) => ({ id: `${page}-${at}` }))
    return Promise.resolve(Response.json({ items, hasMorePages }))
  })
  const call = { id: 's1', accountId: '', ended: true }
  const { files, hasMore } = await new QueryClient().query(sessionRecordings(call))
  expect([files.length, hasMore, pages.length]).toEqual([found, false, asked])
})

test.each([
  ['says that there is more', true],
  ['says nothing', undefined],
])(
  'a server that ignores pages, and %s, is asked twice and its files stand once',
  async (_what, hasMorePages) => {
    let asked = 0
    const items = Array.from({ length: 30 }, (_, at) => ({ id: `${at}` }))
    replaceFetch(() => {
      asked += 1
      return Promise.resolve(Response.json({ items, hasMorePages }))
    })
    const call = { id: 's1', accountId: '', ended: true }
    const { files, hasMore } = await new QueryClient().query(sessionRecordings(call))
    expect([files.length, hasMore, asked]).toEqual([30, false, 2])
  },
)

test('files without ids are all kept', async () => {
  replaceFetch(() => Promise.resolve(Response.json({ items: [{}, {}], hasMorePages: false })))
  const call = { id: 's1', accountId: '', ended: true }
  expect((await new QueryClient().query(sessionRecordings(call))).files).toHaveLength(2)
})

test('what is of another account of this person is left out, and what is no recording', async () => {
  const items = [
    { id: 'here', accountId: 'a' },
    { id: 'there', accountId: 'b' },
    { id: 'of nobody', accountId: '' },
    { id: 'unheard of', accountId: 'c' },
    { id: 'fax', accountId: 'a', type: 'Fax' },
  ]
  replaceFetch(() => Promise.resolve(Response.json({ items, hasMorePages: false })))
  const client = new QueryClient()
  client.setQueryData(signedInUser().queryKey, v.parse(UserInfo, { accountIds: ['a', 'b'] }))
  const idsFor = async (accountId: string) =>
    (await client.query(sessionRecordings({ id: 's1', accountId, ended: true }))).files.map(({ id }) => id)
  expect(await idsFor('a')).toEqual(['here', 'of nobody', 'unheard of'])
  expect(await idsFor('')).toEqual(['here', 'there', 'of nobody', 'unheard of'])
})
