import type { QueryClient } from '@tanstack/react-query'
import { onTestFinished, vi } from 'vitest'

import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { forgetDrafts } from '#api/outbox/outbox-storage.ts'
import { activeSessions, sessionDetail } from '#api/sessions.ts'
import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { clearNotices, currentNotices, type Notice } from '#ui/notice-store.ts'
import type { Person } from '../../sandbox/cast.ts'
import { replaceFetch } from '../sandbox-network.ts'
import { signedIn } from '../signed-in.ts'
import type { WorldControl } from '../world-control.ts'

/** One console, as far as it has no screen, before a sandbox of its own; Ana is signed in, or whoever is named. */
export interface Bench {
  readonly world: WorldControl
  readonly client: QueryClient
  readonly user: UserInfo
  /** A session as the console shows it. */
  readonly shown: (sessionId: string) => SessionInfo
  /** Lets all that was asked of the server be answered, what goes on beside an act too. */
  readonly quiet: () => Promise<void>
  /** What stands in the corner, in words. */
  readonly told: () => string
}

export async function openBench(person?: Person): Promise<Bench> {
  signInIsDone()
  clearNotices()
  forgetDrafts()
  const { world, client } = await signedIn(person)
  const underWay = countRequests()
  const user = await client.query(signedInUser())
  if (user === null) throw new Error('Nobody could sign in')
  await client.query(activeSessions())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
    signInIsDone()
    clearNotices()
    client.clear()
  })
  const shown = (sessionId: string) => {
    const session = client.getQueryData(sessionDetail(sessionId).queryKey)
    if (!session) throw new Error(`The session ${sessionId} is not shown`)
    return session
  }
  const quiet = async () => {
    do await vi.advanceTimersByTimeAsync(250)
    while (underWay() > 0)
  }
  const told = () => currentNotices().map(asText).join(' + ') || '(nothing)'
  return { world, client, user, shown, quiet, told }
}

/** Gives how many requests of this test have no answer yet. */
function countRequests(): () => number {
  const network = globalThis.fetch
  let underWay = 0
  replaceFetch(async (path, init) => {
    underWay += 1
    try {
      return await network(path, init)
    } finally {
      underWay -= 1
    }
  })
  return () => underWay
}

/** A notice as the table has it: how loud it is, its words, and whether it offers the act once more. */
export function asText({ tone, text, detail, action }: Omit<Notice, 'id'>): string {
  const again = action && ` [${action.label}${action.availableAt === undefined ? '' : ', after the wait'}]`
  return `${tone}: ${[text, detail].filter(Boolean).join(' ')}${again ?? ''}`
}
