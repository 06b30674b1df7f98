import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query'
import { configure, render } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished, vi } from 'vitest'

import { appConfig } from '#api/agent-app.ts'
import { send } from '#api/client.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { createQueryClient } from '#api/query-client.ts'
import { selfOf, type Self } from '#api/self.ts'
import { sessionDetail } from '#api/sessions.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { Announcer } from '#ui/announcer.tsx'
import { clearNotices } from '#ui/notice-store.ts'
import { Notices } from '#ui/notices.tsx'
import { ana, type Person } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { connect } from './sandbox-network.ts'
import { WorldControl } from './world-control.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

export interface InSession {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
}

interface Rendered {
  readonly user: UserEvent
  /** The server's side of things. */
  readonly world: WorldControl
  readonly client: QueryClient
}

/** A part of a session's page by itself, with the notices, before a sandbox of its own. */
export async function renderInSession(
  sessionId: string,
  part: (around: InSession) => ReactNode,
  { person = ana }: { person?: Person } = {},
): Promise<Rendered> {
  const sandbox = createSandbox({ scenario: 'quiet' })
  const world = new WorldControl(sandbox)
  connect(sandbox)
  signInIsDone()
  clearNotices()
  const client = createQueryClient()
  await send('Authenticate', { provider: 'credentials', userName: person.email, password: person.password })
  await client.query(sessionDetail(sessionId))
  await client.query(signedInUser())
  await world.forgetRequests()
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <Part sessionId={sessionId}>{part}</Part>
      <Notices />
      <Announcer />
    </QueryClientProvider>,
  )
  onTestFinished(() => {
    unmount()
    client.clear()
  })
  return { user: userEvent.setup(), world, client }
}

interface PartProps {
  readonly sessionId: string
  readonly children: (around: InSession) => ReactNode
}

function Part({ sessionId, children }: PartProps) {
  const { data: session } = useQuery({ ...sessionDetail(sessionId), refetchInterval: false })
  const { data: user } = useQuery(signedInUser())
  const { data: config } = useQuery(appConfig())
  return session && user ? children({ session, user, self: selfOf(user, config) }) : null
}
