import type { QueryClient } from '@tanstack/react-query'

import { send } from '#api/client.ts'
import { createQueryClient } from '#api/query-client.ts'
import { ana, type Person } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { connect } from './sandbox-network.ts'
import { WorldControl } from './world-control.ts'

/** A console without a screen, before a quiet sandbox of its own; Ana is signed in, or whoever is named, and nothing else has been read. */
export async function signedIn(person: Person = ana): Promise<{ world: WorldControl; client: QueryClient }> {
  const sandbox = createSandbox({ scenario: 'quiet' })
  connect(sandbox)
  await send('Authenticate', { provider: 'credentials', userName: person.email, password: person.password })
  return { world: new WorldControl(sandbox), client: createQueryClient() }
}
