import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'

import type { UserInfo } from '#api/contract/user-info.ts'
import { createQueryClient } from '#api/query-client.ts'
import { sessionDetail } from '#api/sessions.ts'
import type { NotesDraft } from '#api/notes/session-notes.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { signIn } from '#api/sign-in/sign-in.ts'
import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { ana } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { TestClient } from '../../sandbox/testing/test-client.ts'
import { connect } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import { storedDraft } from './note-drafts.ts'
import { leaveNothing } from '#lib/left-behind.ts'
import { NotesPane } from './notes-pane.tsx'

const waiting = { timeout: 8_000 }
vi.setConfig({ testTimeout: 30_000 })

function Shown({ id, user }: { readonly id: string; readonly user: UserInfo }) {
  const { data: session } = useQuery(sessionDetail(id))
  return session ? <NotesPane session={session} user={user} /> : null
}

/** The notes of a session, shown to Ana by a console of her own, and the server behind it. */
async function showNotes({
  id = steadySessions.voiceCall,
  consoleData = '',
  draft = null,
}: { id?: string; consoleData?: string; draft?: NotesDraft | null } = {}) {
  const sandbox = createSandbox({ scenario: 'quiet' })
  const world = new WorldControl(sandbox)
  connect(sandbox)
  localStorage.clear()
  signInIsDone()
  const client = createQueryClient()
  const signInAsAna = () =>
    client.getMutationCache().build(client, signIn()).execute({ userName: ana.email, password: ana.password })
  const user = await signInAsAna()
  storedDraft(user.id, id).write(draft)
  if (consoleData !== '') await world.act({ patchSession: { sessionId: id, patch: { consoleData } } })
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <Shown id={id} user={user} />
    </QueryClientProvider>,
  )
  onTestFinished(() => {
    leaveNothing()
    unmount()
    client.clear()
  })
  const truth = new TestClient(sandbox)
  async function stored(): Promise<string> {
    const { sessions } = (await truth.control('GET', 'world')) as {
      sessions: { id: string; consoleData?: string }[]
    }
    return sessions.find((session) => session.id === id)?.consoleData ?? ''
  }
  return {
    client,
    unmount,
    world,
    keyboard: userEvent.setup(),
    notes: await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }, waiting),
    disposition: screen.getByRole<HTMLSelectElement>('combobox', { name: 'Disposition' }),
    signInAsAna,
    stored,
    colleague: (written: string) =>
      world.act({ patchSession: { sessionId: id, patch: { consoleData: written } } }),
  }
}

const says = (words: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(words), waiting)
const ours = (notes: string, disposition = '') =>
  JSON.stringify({ evoVoiceConsole: { version: 1, notes, disposition } })

test('notes save themselves after a pause, once', async () => {
  const { keyboard, notes, stored, world } = await showNotes()
  expect(screen.getByRole('status').textContent).toBe('')
  await keyboard.type(notes, 'Wants an invoice')
  await says('Not saved yet')
  await says('Saved')
  expect(await stored()).toBe(ours('Wants an invoice'))
  expect(await world.requests('PatchSession')).toHaveLength(1)
  expect(localStorage).toHaveLength(0)
})

test('a disposition is chosen beside them', async () => {
  const { keyboard, disposition, stored } = await showNotes({ consoleData: ours('Wants an invoice') })
  await keyboard.selectOptions(disposition, 'Needs follow-up')
  await says('Saved')
  expect(await stored()).toBe(ours('Wants an invoice', 'follow-up'))
})

test('leaving the field saves at once, and typing back what stood there needs no save', async () => {
  const { keyboard, notes, stored, world } = await showNotes({ consoleData: ours('old') })
  await keyboard.type(notes, '!{Backspace}')
  await says('')
  await keyboard.type(notes, '!')
  await keyboard.tab()
  await says('Saved')
  expect(await stored()).toBe(ours('old!'))
  expect(await world.requests('PatchSession')).toHaveLength(1)
})

test.each([
  [
    '{ "crm": 12345678901234567890, "crm": 1.0 }',
    '{ "crm": 12345678901234567890, "crm": 1.0 ,"evoVoiceConsole":',
  ],
  ['{"evoVoiceConsole":{"seen":true},"z":[]}', '{"evoVoiceConsole":{"seen":true,'],
])('whatever else stood in the field stays: %s', async (consoleData, beginning) => {
  const { keyboard, notes, stored } = await showNotes({ consoleData })
  await keyboard.type(notes, 'a')
  await says('Saved')
  expect(await stored()).toContain(beginning)
})

test('a plain text of another tool is shown as such, and kept', async () => {
  const { keyboard, notes, stored } = await showNotes({ consoleData: 'call him Bob' })
  expect(screen.getByText('Kept from another tool')).toBeTruthy()
  expect(notes.value).toBe('')
  await keyboard.type(notes, 'a')
  await says('Saved')
  expect(JSON.parse(await stored())).toEqual({
    evoVoiceConsole: { version: 1, notes: 'a', disposition: '', formerText: 'call him Bob' },
  })
  expect(screen.getByText('call him Bob')).toBeTruthy()
})

test('what a colleague changed meanwhile is not overwritten: this person keeps theirs by choice', async () => {
  const { keyboard, notes, stored, colleague } = await showNotes({ consoleData: ours('old') })
  await colleague(ours('Dana was here', 'resolved'))
  await keyboard.clear(notes)
  await keyboard.type(notes, 'Ana was here')
  const conflict = await screen.findByRole('group', { name: 'Conflict: Notes' }, waiting)
  await says('Not saved: changed by somebody else')
  expect(within(conflict).getByText('Ana was here')).toBeTruthy()
  expect(within(conflict).getByText('Dana was here')).toBeTruthy()
  expect(screen.queryByRole('group', { name: 'Conflict: Disposition' })).toBeNull()
  expect(await stored()).toBe(ours('Dana was here', 'resolved'))

  await keyboard.click(within(conflict).getByRole('button', { name: 'Keep mine' }))
  await says('Saved')
  expect(await stored()).toBe(ours('Ana was here', 'resolved'))
})

test('a draft that outlived a reload meets what was changed meanwhile, field by field', async () => {
  const { keyboard, notes, stored, world } = await showNotes({
    consoleData: ours('Dana was here', 'resolved'),
    draft: {
      base: { notes: '', disposition: '' },
      mine: { notes: 'Ana was here', disposition: 'wrong-number' },
    },
  })
  expect(notes.value).toBe('Ana was here')
  for (const [field, theirs] of [
    ['Disposition', 'Resolved'],
    ['Notes', 'Dana was here'],
  ] as const) {
    const conflict = await screen.findByRole('group', { name: `Conflict: ${field}` }, waiting)
    expect(within(conflict).getByText(theirs)).toBeTruthy()
    await keyboard.click(within(conflict).getByRole('button', { name: 'Take theirs' }))
  }
  await says('Saved')
  expect(notes.value).toBe('Dana was here')
  expect(await stored()).toBe(ours('Dana was here', 'resolved'))
  expect(await world.requests('PatchSession')).toEqual([])
})

test('a field that a colleague changed and this person did not is taken over', async () => {
  const { keyboard, notes, disposition, stored, colleague } = await showNotes()
  await colleague(ours('', 'resolved'))
  await keyboard.type(notes, 'Ana')
  await says('Saved')
  expect(disposition.value).toBe('resolved')
  expect(await stored()).toBe(ours('Ana', 'resolved'))
})

test('a save that fails says why, keeps the text, and goes again', async () => {
  const { keyboard, notes, stored, world } = await showNotes()
  await world.fault({ operation: 'PatchSession', status: 403 })
  await keyboard.type(notes, 'Wants an invoice')
  await says('Not savedYou have no access to this in this account.')
  await world.clearFaults()
  await keyboard.click(screen.getByRole('button', { name: 'Try again' }))
  await says('Saved')
  expect(notes.value).toBe('Wants an invoice')
  expect(await stored()).toBe(ours('Wants an invoice'))
})

test('a save whose answer is lost is proven by the session, and not sent twice', async () => {
  const { keyboard, notes, world } = await showNotes()
  await world.fault({ operation: 'PatchSession', drop: true, after: true })
  await keyboard.type(notes, 'a')
  await says('Saved')
  expect(await world.requests('PatchSession')).toHaveLength(1)
})

test('an answer that cannot be read is no proof, and the session tells that nothing was saved', async () => {
  const { keyboard, notes, stored, world } = await showNotes()
  await world.fault({ operation: 'PatchSession', status: 200, body: 'html' })
  await keyboard.type(notes, 'a')
  await says("Not savedThe server answered with something this console can't read.")
  expect(await stored()).toBe('')
})

test('when the sign-in has expired the text waits, and is saved after the next one', async () => {
  const { keyboard, notes, stored, world, client, signInAsAna } = await showNotes()
  await world.expire()
  await keyboard.type(notes, 'a')
  await says('Not savedThe server no longer knows who you are. Sign in again.')
  expect(client.getQueryData(signedInUser().queryKey)).toBeTruthy()
  expect(JSON.stringify(localStorage)).toContain('mine')
  await act(signInAsAna)
  await says('Saved')
  expect(await stored()).toBe(ours('a'))
})

test('what is typed during a save follows it, and never conflicts with it', async () => {
  const { keyboard, notes, stored, world } = await showNotes()
  await world.fault({ operation: 'PatchSession', holdRequest: 'save', times: 1 })
  await keyboard.type(notes, 'a')
  await says('Saving…')
  await keyboard.type(notes, 'b')
  await world.release('save')
  await says('Saved')
  expect(notes.value).toBe('ab')
  expect(await stored()).toBe(ours('ab'))
})

test('leaving the page saves what is written', async () => {
  const { keyboard, notes, stored, unmount } = await showNotes()
  await keyboard.type(notes, 'a')
  unmount()
  await waitFor(async () => expect(await stored()).toBe(ours('a')), waiting)
})

test('signing out leaves nothing of it in the browser', async () => {
  const { keyboard, notes, stored, unmount } = await showNotes()
  await keyboard.type(notes, 'a')
  expect(JSON.stringify(localStorage)).toContain('notes-draft')
  act(leaveNothing)
  unmount()
  expect(localStorage).toHaveLength(0)
  expect(await stored()).toBe('')
})

test('after the call the wrap-up is written too', async () => {
  const { keyboard, disposition, stored } = await showNotes({ id: steadySessions.ended })
  await keyboard.selectOptions(disposition, 'Left a message')
  await says('Saved')
  expect(await stored()).toBe(ours('', 'left-message'))
})

test('notes of a newer console are shown and left alone', async () => {
  const { notes, disposition } = await showNotes({
    consoleData: '{"evoVoiceConsole":{"version":2,"notes":"from the future","disposition":"sold"}}',
  })
  expect(notes).toMatchObject({ value: 'from the future', readOnly: true })
  expect(disposition).toMatchObject({ value: 'sold', disabled: true })
  expect(screen.getByText(/newer version of this console/)).toBeTruthy()
})
