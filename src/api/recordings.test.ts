import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { replaceFetch } from '../test/sandbox-network.ts'
import { sessionRecordings } from './recordings.ts'

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
