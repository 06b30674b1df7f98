import type { QueryClient } from '@tanstack/react-query'

import { activeSessions, sessionDetail, sessionLog } from '#api/sessions.ts'
import { lazyAgain, type LazyComponent } from '#ui/lazy-again.tsx'
import { SessionView } from './pages/lazy-session-view.ts'
import { Waiting } from './shell/waiting.tsx'

/** A page inside the shell: its address, its code, and what it shows first. */
export interface PageEntry {
  /** As wouter writes routes; at most one variable, `:id`. */
  readonly path: string
  readonly Page: LazyComponent<object>
  /** What the page begins with, started beside its code and the sign-in check, not after them. */
  readonly begin: (client: QueryClient, id: string | undefined) => Promise<unknown>[]
}

export const pages: readonly PageEntry[] = [
  {
    path: '/sessions/:id?',
    Page: lazyAgain(async () => (await import('./pages/desk-page.tsx')).DeskPage, Waiting),
    begin: (client, id) =>
      id === undefined
        ? [client.query(activeSessions())]
        : [SessionView.load(), client.query(sessionDetail(id)), client.query(sessionLog(id))],
  },
  {
    path: '/history',
    Page: lazyAgain(async () => (await import('./pages/history-page.tsx')).HistoryPage, Waiting),
    begin: () => [],
  },
  {
    path: '/calls',
    Page: lazyAgain(async () => (await import('./pages/calls-page.tsx')).CallsPage, Waiting),
    begin: () => [],
  },
  {
    path: '/print/:id',
    Page: lazyAgain(async () => (await import('./pages/print-page.tsx')).PrintPage, Waiting),
    begin: () => [],
  },
  {
    path: '/wall/:id?',
    Page: lazyAgain(async () => (await import('./pages/wall-page.tsx')).WallPage, Waiting),
    begin: (client) => [import('#api/wall/wall.ts').then(({ beginWall }) => beginWall(client))],
  },
]
