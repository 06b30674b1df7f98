import { afterEach, expect, test } from 'vitest'

import { ana, dana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { leaveOutOfStatus } from '../../test/sandbox-network.ts'
import { signedIn } from '../../test/signed-in.ts'
import { sessionDetail } from '../sessions.ts'
import { signedInUser, whoIsSignedIn } from './signed-in-user.ts'
import { signIn } from './sign-in.ts'
import { signInIsDone } from './sign-in-needed.ts'

afterEach(() => signInIsDone())

const withoutId = ['id']
const withoutAny = ['id', 'emailAddress']

test('who has no id is known by their address', async () => {
  await signedIn()
  leaveOutOfStatus(...withoutId)
  expect((await whoIsSignedIn())?.id).toBe(ana.email)
})

test('who has neither is known by what else is said of them, the same at each look', async () => {
  await signedIn()
  leaveOutOfStatus(...withoutAny)
  const user = await whoIsSignedIn()
  expect(user?.id).toContain(user?.name)
  expect(await whoIsSignedIn()).toEqual(user)
})

test.each([
  ['an id', withoutId, dana, false],
  ['an id', withoutId, ana, true],
  ['an id and an address', withoutAny, dana, false],
  ['an id and an address', withoutAny, ana, true],
] as const)(
  'without %s, what was read stays for the same person only: %#',
  async (_what, left, next, stays) => {
    const { client } = await signedIn()
    leaveOutOfStatus(...left)
    await client.query(signedInUser())
    await client.query(sessionDetail(steadySessions.chat))
    const { email: userName, password } = next
    await client.getMutationCache().build(client, signIn()).execute({ userName, password })
    expect(client.getQueryData(sessionDetail(steadySessions.chat).queryKey) !== undefined).toBe(stays)
  },
)
