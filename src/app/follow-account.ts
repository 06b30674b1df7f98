import type { QueryClient } from '@tanstack/react-query'
import { navigate } from 'wouter/use-browser-location'

import { accountKey, accountWasSwitched } from '#api/account.ts'
import { sessionsAddress } from '#lib/addresses.ts'
import { basePath } from '#lib/base-path.ts'
import { clearAnnouncements } from '#ui/announcer.tsx'
import { clearNotices } from '#ui/notice-store.ts'

/** Here no page of an account is shown, or the one session that another page asked for. */
const isWithoutShell = new RegExp(`^${basePath}/(sign-in|embed)(/|$)`)

/**
 * The account is chosen for all tabs of this browser, which share where it is kept: one that still showed the former one would
 * act in it while it says another. Gives a way to end it.
 */
export function followAccount(client: QueryClient): () => void {
  const until = new AbortController()
  globalThis.addEventListener(
    'storage',
    ({ key, oldValue, newValue }) => {
      if (key !== accountKey || newValue === null || newValue === oldValue) return
      if (!isWithoutShell.test(globalThis.location.pathname)) navigate(basePath + sessionsAddress)
      accountWasSwitched(client)
      clearNotices()
      clearAnnouncements()
    },
    { signal: until.signal },
  )
  return () => until.abort()
}
