import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query'
import { act, configure, render, screen, within } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'

import { forgetDrafts } from '#api/outbox/outbox-storage.ts'
import { createQueryClient } from '#api/query-client.ts'
import { selfOf } from '#api/self.ts'
import { sessionDetail } from '#api/sessions.ts'
import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { ChatPane } from '#features/chat-transcript/chat-pane.tsx'
import { Announcer } from '#ui/announcer.tsx'
import { ana, type Person } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { connect } from './sandbox-network.ts'
import { WorldControl } from './world-control.ts'

configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 60_000 })

interface Chat {
  readonly user: UserEvent
  readonly world: WorldControl
  readonly client: QueryClient
  /** Reads everything again, as the next poll would. */
  readonly poll: () => Promise<void>
  /** Goes to another session. */
  readonly show: (sessionId: string) => void
  /** The page is loaded anew: nothing is left but what the browser keeps. */
  readonly reload: () => Promise<void>
}

/** The chat of a session by itself, before a sandbox of its own. */
export async function renderChat({
  person = ana,
  sessionId = steadySessions.chat as string,
  prepare = (_world: WorldControl): Promise<unknown> | undefined => undefined,
} = {}): Promise<Chat> {
  const sandbox = createSandbox({ scenario: 'quiet' })
  const world = new WorldControl(sandbox)
  const send = connect(sandbox)
  forgetDrafts()
  signInIsDone()
  await signInAs(send, person)
  await world.forgetRequests()
  await prepare(world)

  let shown = await mount(sessionId)
  onTestFinished(() => shown.unmount())
  return {
    user: userEvent.setup(),
    world,
    get client() {
      return shown.client
    },
    poll: () => act(() => shown.client.refetchQueries({ type: 'active' }, { cancelRefetch: false })),
    show: (id) => shown.show(id),
    reload: async () => {
      shown.unmount()
      shown = await mount(sessionId)
    },
  }
}

async function signInAs(send: (path: string, init: RequestInit) => Promise<Response>, person: Person) {
  const { email: userName, password } = person
  await send('/auth/credentials', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ provider: 'credentials', userName, password, rememberMe: true }),
  })
}

async function mount(sessionId: string) {
  const client = createQueryClient()
  await client.query(signedInUser())
  const page = (id: string) => (
    <QueryClientProvider client={client}>
      <Desk sessionId={id} />
      <Announcer />
    </QueryClientProvider>
  )
  const { rerender, unmount } = render(page(sessionId))
  return {
    client,
    show: (id: string) => rerender(page(id)),
    unmount: () => {
      unmount()
      client.clear()
    },
  }
}

function Desk({ sessionId }: { readonly sessionId: string }) {
  const { data: user } = useQuery(signedInUser())
  const { data: session } = useQuery(sessionDetail(sessionId))
  if (!user || !session) return null
  return <ChatPane session={session} user={user} self={selfOf(user, undefined)} />
}

export const transcript = () => screen.findByRole('log', { name: 'Transcript' })
export const field = () => screen.findByRole('textbox', { name: 'Message' })

/** How often a text stands in the transcript, of whomever. */
export const shown = (text: string): number =>
  within(screen.getByRole('log', { name: 'Transcript' })).queryAllByText(text, { selector: '.chat-text' })
    .length
