import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'

import { activeSessions, readWithLog } from '#api/sessions.ts'
import { askFirstPage } from '#api/wall/first-page.ts'
import { lateCode, type LateCode } from '#ui/late-code.ts'
import { sessionViewCode } from './pages/session-view-code.ts'

/** A page inside the shell: its address, its code, and what it shows first. Nothing here needs React, see `begun.ts`. */
export interface PageEntry {
  /** As wouter writes routes; at most one variable, `:id`. */
  readonly path: string
  readonly code: LateCode<ComponentType>
  /** What the page begins with, started beside its code and the sign-in check, not after them. */
  readonly begin: (client: QueryClient, id: string | undefined) => Promise<unknown>[]
}

export const pages: readonly PageEntry[] = [
  {
    path: '/sessions/:id?',
    code: lateCode(async () => (await import('./pages/desk-page.tsx')).DeskPage),
    begin: (client, id) =>
      id === undefined
        ? [client.query(activeSessions())]
        : [sessionViewCode.load(), ...readWithLog(client, id)],
  },
  {
    path: '/history',
    code: lateCode(async () => (await import('./pages/history-page.tsx')).HistoryPage),
    begin: () => [],
  },
  {
    path: '/calls',
    code: lateCode(async () => (await import('./pages/calls-page.tsx')).CallsPage),
    begin: () => [],
  },
  {
    path: '/print/:id',
    code: lateCode(async () => (await import('./pages/print-page.tsx')).PrintPage),
    begin: () => [],
  },
  {
    path: '/wall/:id?',
    code: lateCode(async () => (await import('./pages/wall-page.tsx')).WallPage),
    begin: (client) => {
      const first = askFirstPage(client)
      return [
        first,
        import('#api/wall/wall.ts').then(async ({ beginWall }) => beginWall(client, await first)),
      ]
    },
  },
]
