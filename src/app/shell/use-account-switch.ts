import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'

import { switchAccount, type Account } from '#api/account.ts'
import { sessionsAddress } from '#lib/addresses.ts'
import { clearAnnouncements } from '#ui/announcer.tsx'
import { clearNotices } from '#ui/notice-store.ts'

/** The way to another account. Going there leaves nothing of the former one on screen. */
export function useAccountSwitch(account: Account | null): (id: string) => void {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  return (id) => {
    if (id === account?.id) return
    navigate(sessionsAddress)
    switchAccount(client, id)
    clearNotices()
    clearAnnouncements()
  }
}
