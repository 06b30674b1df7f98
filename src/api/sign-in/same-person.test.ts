import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { dana, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { startAct } from '../acts/session-acts.ts'
import { removeMember } from '../session-members.ts'
import { saveNotes } from '../notes/session-notes.ts'
import { sessionDetail } from '../sessions.ts'
import { forgetEverything, signedInUser } from './signed-in-user.ts'
import { signIn } from './sign-in.ts'
import { signInIsDone, signInNeeded } from './sign-in-needed.ts'

const { chat } = steadySessions
let world: WorldControl
let client: QueryClient

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  await client.query(signedInUser())
  await client.query(sessionDetail(chat))
})
afterEach(() => {
  signInIsDone()
  client.clear()
})

const acts = {
  'a removal': () => {
    const member = client
      .getQueryData(sessionDetail(chat).queryKey)
      ?.members.find(({ identity }) => identity === dana.email)
    if (!member) throw new Error('Dana is not in the chat')
    return client.getMutationCache().build(client, removeMember(chat)).execute({ member })
  },
  'an invitation': () =>
    startAct(client, chat, { kind: 'invite', to: { address: tom.email, name: 'Tom Okafor' } }),
  notes: () =>
    client
      .getMutationCache()
      .build(client, saveNotes(chat))
      .execute({ base: { notes: '', disposition: '' }, mine: { notes: 'Secret', disposition: '' } }),
}

const operations = {
  'a removal': 'DeleteChatMember',
  'an invitation': 'InviteChatMember',
  notes: 'PatchSession',
} as const

const isHeld = () => vi.waitFor(async () => expect(await world.held('act')).toBe(1), { interval: 1 })

test.each([
  ['a removal', 200],
  ['a removal', 401],
  ['an invitation', 200],
  ['notes', 200],
] as const)('%s that ends with %i after the person has left is told to nobody', async (name, status) => {
  const failure = status === 401 ? { status } : {}
  await world.fault({ operation: operations[name], hold: 'act', ...failure })
  const told = vi.fn<() => void>()
  void acts[name]().then(told, told)
  await isHeld()
  forgetEverything(client)
  const credentials = { userName: tom.email, password: tom.password }
  await client.getMutationCache().build(client, signIn()).execute(credentials)
  await world.release('act')
  await vi.waitFor(async () => expect(await world.held('act')).toBe(0))
  // What would still come of it has come by the time that another exchange is through.
  await client.query({ ...signedInUser(), staleTime: 0 })
  expect(told).not.toHaveBeenCalled()
  expect(client.getQueryData(sessionDetail(chat).queryKey)).toBeUndefined()
  expect(signInNeeded.get()).toBe(false)
})
