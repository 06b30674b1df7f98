import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'

import { activeSessions, sessionDetail, sessionLog } from '#api/sessions.ts'

/** A page inside the shell: its address, its code, and what it shows first. */
export interface PageEntry {
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType }>
  /** The reads that the page begins with, started beside its code and the sign-in check, not after them. */
  readonly read: (client: QueryClient, id: string) => Promise<unknown>[]
}

export const pages: readonly PageEntry[] = [
  {
    path: '/sessions',
    load: async () => ({ Page: (await import('./pages/sessions-page.tsx')).SessionsPage }),
    read: (client) => [client.query(activeSessions())],
  },
  {
    path: '/sessions/:id',
    load: async () => ({ Page: (await import('./pages/session-page.tsx')).SessionPage }),
    read: (client, id) => [client.query(sessionDetail(id)), client.query(sessionLog(id))],
  },
]
