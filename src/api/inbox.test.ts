import * as v from 'valibot'
import { expect, test } from 'vitest'

import { withinAccount } from './account.ts'
import { ApiError } from './api-error.ts'
import { SessionInfo } from './contract/session-info.ts'
import { UserInfo } from './contract/user-info.ts'
import { mergeSessions, mySessions, partOfMy } from './inbox.ts'

const session = (id: string, dateLastModified = '') => v.parse(SessionInfo, { id, dateLastModified })
const refused = (status: number) => new ApiError({ kind: 'refused', operation: 'GetActiveSessions', status })

test.each([
  ['nothing is known yet', undefined, null, 'silent'],
  ['active lists something', [session('a')], null, 'silent'],
  ['active lists something, and its refresh is refused', [session('a')], refused(403), 'silent'],
  ['active lists nothing', [], null, 'beside'],
  ['active is refused: no phone user', undefined, refused(404), 'instead'],
  ['active is refused: no role', undefined, refused(403), 'instead'],
  ['the server fails', undefined, refused(500), 'silent'],
  ['the sign-in has ended', undefined, refused(401), 'silent'],
] as const)('where %s, my is %4$s', (_case, data, error, part) => {
  expect(partOfMy({ data, error })).toBe(part)
})

test('my is quick only where it stands for active, and only there a measure of freshness', () => {
  expect(mySessions('instead').meta?.live).toMatchObject({ everyMs: 5_000, isQuiet: false })
  expect(mySessions('beside').meta?.live).toMatchObject({ everyMs: 60_000, isQuiet: true })
  expect(mySessions('silent').enabled).toBe(false)
})

test('the later word is the later time, however the server writes it', () => {
  const [newest] = mergeSessions(
    [session('a', '2026-11-24T10:00:00Z')],
    [session('a', '2026-11-24T10:00:00.5Z')],
  )
  expect(newest?.dateLastModified).toBe('2026-11-24T10:00:00.5Z')
  const [unread] = mergeSessions([session('a', '2026-11-24T10:00:00Z')], [session('a', 'yesterday')])
  expect(unread?.dateLastModified).toBe('2026-11-24T10:00:00Z')
})

test('each session is there once, by its later word', () => {
  const merged = mergeSessions(
    [session('a', '2026-11-24T10:00:00Z'), session('b', '2026-11-24T10:00:05Z')],
    [session('b', '2026-11-24T10:00:00Z'), session('a', '2026-11-24T10:00:05Z'), session('c')],
  )
  expect(merged.map(({ id, dateLastModified }) => [id, dateLastModified])).toEqual([
    ['a', '2026-11-24T10:00:05Z'],
    ['b', '2026-11-24T10:00:05Z'],
    ['c', ''],
  ])
})

test('sessions without an id are all kept, and nothing from my changes nothing', () => {
  const active = [session(''), session('')]
  expect(mergeSessions(active, [])).toBe(active)
  expect(mergeSessions(active, [session('')])).toHaveLength(3)
})

const user = v.parse(UserInfo, { accountIds: ['harbor', 'juniper'], accountNames: ['Harbor', 'Juniper'] })
const of = (accountId: string) => v.parse(SessionInfo, { id: accountId, accountId })

test("what is known to be of the person's other account stays out of sight, and nothing else does", () => {
  const sessions = ['harbor', 'juniper', 'elsewhere', ''].map(of)
  const ids = withinAccount(sessions, user, { id: 'harbor', name: 'Harbor' }).map(({ id }) => id)
  expect(ids).toEqual(['harbor', 'elsewhere', ''])
  const own = [of('harbor')]
  expect(withinAccount(own, user, { id: 'harbor', name: 'Harbor' })).toBe(own)
})
