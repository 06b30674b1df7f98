import type { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'

import { activeAccount } from '../account.ts'
import { sendFor } from '../client.ts'
import type { RequestOf } from '../contract/operations.ts'
import { canWatchWall } from '../policy.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'

/** So many fill a screen, and are here long before thousands are. Where fewer come, there are no more. */
export const firstPageSize = 50

/** The sessions that changed last, newest first, ended ones too (contract §5.1); an empty account is that of nobody. */
export const changedLast = (accountId: string, countPerPage: number): RequestOf<'ListSessions'> => ({
  ...(accountId !== '' && { accountIds: [accountId] }),
  sortField: 'dateLastModified',
  sortOrder: 'Descend',
  page: 0,
  countPerPage,
  simplifiedPaging: true,
})

/** The wall's account, and the page that it begins with, as it came; null where it did not. */
export interface FirstPage {
  readonly accountId: string
  readonly page: Promise<unknown>
}

/**
 * Asks for the page that the wall begins with as soon as it is known who asks, before the code is here that reads it. Null for
 * whoever may not see the wall.
 */
export async function askFirstPage(client: QueryClient): Promise<FirstPage | null> {
  const user = await client.query(signedInUser())
  if (!user || !canWatchWall(user).allowed) return null
  const accountId = activeAccount(user)?.id ?? ''
  const page = sendFor('ListSessions', changedLast(accountId, firstPageSize), v.unknown(), {
    timeoutMs: 30_000,
    // Asked once: there is nothing to hold it against.
    readText: (_text, _contentType, decode) => decode(),
  })
  return { accountId, page: page.catch(() => null) }
}
