import type { QueryClient } from '@tanstack/react-query'

import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { leaveNothing, leaveOnlyOf } from '#lib/left-behind.ts'
import { clearAnnouncements } from '#ui/announcer.tsx'
import { clearNotices } from '#ui/notice-store.ts'

/**
 * Whatever somebody had begun goes with them: when the person at this browser leaves or is another one, in whichever tab
 * that was, no draft, unsent message or notice of theirs stays. An expired sign-in keeps them: the person is the same.
 */
export function leaveNothingBehind(client: QueryClient): () => void {
  const userId = () => client.getQueryData(signedInUser().queryKey)?.id
  let former = userId()
  return client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== 'auth') return
    const next = userId()
    if (next === former) return
    if (former !== undefined) {
      leaveNothing()
      clearNotices()
      clearAnnouncements()
    }
    former = next
    if (next !== undefined) leaveOnlyOf(next)
  })
}
