import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'

import { activeSessions, sessionDetail, sessionLog } from '#api/sessions.ts'
import { loadSessionView } from './pages/load-session-view.ts'

/** A page inside the shell: its address, its code, and what it shows first. */
export interface PageEntry {
  /** As wouter writes routes; at most one variable, `:id`. */
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType }>
  /** What the page begins with, started beside its code and the sign-in check, not after them. */
  readonly begin: (client: QueryClient, id: string | undefined) => Promise<unknown>[]
}

export const pages: readonly PageEntry[] = [
  {
    path: '/sessions/:id?',
    load: async () => ({ Page: (await import('./pages/desk-page.tsx')).DeskPage }),
    begin: (client, id) =>
      id === undefined
        ? [client.query(activeSessions())]
        : [loadSessionView(), client.query(sessionDetail(id)), client.query(sessionLog(id))],
  },
  {
    path: '/history',
    load: async () => ({ Page: (await import('./pages/history-page.tsx')).HistoryPage }),
    begin: () => [],
  },
  {
    path: '/wall/:id?',
    load: async () => ({ Page: (await import('./pages/wall-page.tsx')).WallPage }),
    begin: (client) => [import('#api/wall/wall.ts').then(({ beginWall }) => beginWall(client))],
  },
]
