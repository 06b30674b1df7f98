import type { Page } from '@playwright/test'

import { Header } from './pages/header.ts'
import { sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference, endedCall } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'
import type { World, WorldSession } from './support/world.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Notes' })
const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes' })
const status = (page: Page) => pane(page).getByRole('status')

/** The session's `consoleData` as the server has it. */
async function consoleData(world: World, { id }: { readonly id: string }): Promise<string> {
  const sessions = (await world.sessions()) as readonly (WorldSession & { readonly consoleData?: string })[]
  return sessions.find((session) => session.id === id)?.consoleData ?? ''
}

const ours = (text: string, disposition = '') =>
  `"evoVoiceConsole":${JSON.stringify({ version: 1, notes: text, disposition })}`

test('notes save themselves, and are there for the next one', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  await notes(page).fill('Wants an invoice')
  await expect(status(page)).toHaveText('Saved')
  await pane(page).getByRole('combobox', { name: 'Disposition' }).selectOption('Needs follow-up')
  await expect(status(page)).toHaveText('Saved')
  await expect.poll(() => consoleData(world, chat)).toBe(`{${ours('Wants an invoice', 'follow-up')}}`)
  await expectNoViolations(page)

  const colleague = await openAs(dana, sessionPath(chat))
  await expect(notes(colleague)).toHaveValue('Wants an invoice')
  await expect(colleague.getByRole('combobox', { name: 'Disposition' })).toHaveValue('follow-up')
})

test('what another tool keeps in the session stays to the letter', async ({ openAs, world }) => {
  const theirs = '{ "ticket" : 12345678901234567890, "tags":["a"] }'
  await world.act({ patchSession: { sessionId: chat.id, patch: { consoleData: theirs } } })
  const page = await openAs(ana, sessionPath(chat))
  await notes(page).fill('Ours')
  await expect(status(page)).toHaveText('Saved')
  expect(await consoleData(world, chat)).toBe(
    `{ "ticket" : 12345678901234567890, "tags":["a"] ,${ours('Ours')}}`,
  )
})

test('a failed save says so, its text survives a reload, and is saved then', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(conference))
  await world.fault({ operation: 'PatchSession', status: 403 })
  await notes(page).fill('Call back at four')
  await expect(status(page)).toContainText('Not saved')
  await expect(pane(page).getByRole('button', { name: 'Try again' })).toBeVisible()
  await world.clearFaults()
  await page.reload()
  await expect(notes(page)).toHaveValue('Call back at four')
  await expect(status(page)).toHaveText('Saved')
  expect(await consoleData(world, conference)).toBe(`{${ours('Call back at four')}}`)
})

test('two agents who write at once decide it; nothing is overwritten', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const colleague = await openAs(dana, sessionPath(chat))
  await world.fault({ operation: 'PatchSession', status: 403, times: 1 })
  await notes(page).fill('Ana was here')
  await expect(status(page)).toContainText('Not saved')
  await notes(colleague).fill('Dana was here')
  await expect(status(colleague)).toHaveText('Saved')

  await notes(page).press('End')
  await notes(page).press('!')
  const conflict = page.getByRole('group', { name: 'Conflict: Notes' })
  await expect(conflict).toContainText('Ana was here!')
  await expect(conflict).toContainText('Dana was here')
  expect(await consoleData(world, chat)).toBe(`{${ours('Dana was here')}}`)
  await expectNoViolations(page)
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(status(page)).toHaveText('Saved')
  await expect(notes(colleague)).toHaveValue('Ana was here!')
})

test('the wrap-up is written after the call, and signing out leaves no draft', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(endedCall))
  await pane(page).getByRole('combobox', { name: 'Disposition' }).selectOption('Resolved')
  await expect(status(page)).toHaveText('Saved')
  expect(await consoleData(world, endedCall)).toBe(`{${ours('', 'resolved')}}`)

  await world.fault({ operation: 'PatchSession', status: 403 })
  await notes(page).fill('Secret')
  await expect(status(page)).toContainText('Not saved')
  await new Header(page).signOut(ana)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  )
})
