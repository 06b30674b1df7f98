import type { QueryClient } from '@tanstack/react-query'
import { act, configure, render } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'

import { createQueryClient } from '#api/query-client.ts'
import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { App } from '#app/app.tsx'
import { pages } from '#app/page-table.ts'
import { clearNotices } from '#ui/notice-store.ts'
import { ana, type Person } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import type { ScenarioName } from '../sandbox/scenarios/scenarios.ts'
import { connect } from './sandbox-network.ts'
import { WorldControl } from './world-control.ts'

// The machines that run this are busy; nothing waits this long where all is well.
configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 60_000 })
// Code that comes when it is wanted comes before the tests instead, whose time it would take.
await Promise.all([
  ...pages.map(({ code }) => code.load()),
  import('#features/session-members/remove-dialog.tsx'),
  import('#app/shell/sign-in-dialog.tsx'),
  import('#ui/menu.tsx'),
])

interface Console {
  readonly user: UserEvent
  /** The server's side of things. */
  readonly world: WorldControl
  readonly client: QueryClient
  /** Everything in view is read again, as the next poll would; done when all answers are on screen. */
  readonly poll: () => Promise<void>
}

/** The console at an address, in a browser that is new to it, before a sandbox of its own. Nobody is signed in with null. */
export async function renderConsole(
  path: string,
  { person = ana, scenario = 'quiet' }: { person?: Person | null; scenario?: ScenarioName } = {},
): Promise<Console> {
  const sandbox = createSandbox({ scenario })
  const world = new WorldControl(sandbox)
  const send = connect(sandbox)
  forgetFormerTest()
  if (person !== null) {
    const { email: userName, password } = person
    await send('/auth/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ provider: 'credentials', userName, password, rememberMe: true }),
    })
    await world.forgetRequests()
  }
  globalThis.history.replaceState(null, '', path)
  const client = createQueryClient()
  const { unmount } = render(<App client={client} />)
  onTestFinished(() => {
    unmount()
    client.clear()
  })
  return {
    user: userEvent.setup(),
    world,
    client,
    poll: () => act(() => client.refetchQueries({ type: 'active' }, { cancelRefetch: false })),
  }
}

/** What the console keeps outside React: one test must not see what another left. */
function forgetFormerTest(): void {
  localStorage.clear()
  signInIsDone()
  clearNotices()
}
