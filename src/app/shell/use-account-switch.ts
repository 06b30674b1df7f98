import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'

import { switchAccount, type Account } from '#api/account.ts'
import { sessionsAddress } from '#lib/addresses.ts'
import { clearAnnouncements } from '#ui/announcer.tsx'
import { clearNotices } from '#ui/notice-store.ts'

/** The way to another account, to its sessions or to an address in it. Nothing of the former one stays on screen. */
export function useAccountSwitch(account: Account | null): (id: string, address?: string) => void {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  return (id, address = sessionsAddress) => {
    if (id === account?.id) return
    navigate(address)
    switchAccount(client, id)
    clearNotices()
    clearAnnouncements()
  }
}
