import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'

import { ana, mei, zoe } from '../../sandbox/cast.ts'
import { fakePicker } from '../../test/fake-picker.ts'
import { renderConsole } from '../../test/render-console.tsx'

await import('./export-dialog.tsx')

const openButton = () => screen.findByRole('button', { name: 'Export' })
const dialog = async () => within(await screen.findByRole('dialog', { name: 'Export sessions' }))

test('an agent may not, and reads why', async () => {
  await renderConsole('/history', { person: ana })
  const button = await openButton()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.getAttribute('title')).toBe(
    'Only managers and system administrators may export the sessions of an account.',
  )
})

test('what the filters find goes into a file, and its count is said', async () => {
  const saved = fakePicker()
  const { user } = await renderConsole('/history?from=0116', { person: zoe })
  await user.click(await openButton())
  const question = await dialog()
  await user.click(question.getByRole('button', { name: 'Export' }))
  expect(await question.findByRole('status')).toBeTruthy()
  const done = await question.findByText(/ is written: 1 session\.$/)
  expect(saved).toMatchObject([{ name: expect.stringMatching(/^sessions-[\d-]{10}\.csv$/), state: 'closed' }])
  expect(done.textContent).toBe(`${saved[0]?.name} is written: 1 session.`)
  const [header, row, ...more] = (saved[0]?.text ?? '').split('\r\n')
  expect(header).toMatch(/^\uFEFFid,displayName,channel,/)
  expect(row).toMatch(
    /^65f000000000000000000008,Łukasz Żółkowski,Voice,Incoming,.*,240,Completed,false,'\+18145550116,/,
  )
  expect(more).toEqual([''])
  expect(document.activeElement?.textContent).toBe('Close')
  await user.click(question.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('as JSON, with logs, without numbers, by the columns that were chosen', async () => {
  const saved = fakePicker()
  const { user } = await renderConsole('/history?from=0116', { person: zoe })
  await user.click(await openButton())
  const question = await dialog()
  await user.click(question.getByRole('radio', { name: /Sessions with their logs/ }))
  await user.click(question.getByRole('radio', { name: /JSON/ }))
  await user.click(question.getByRole('checkbox', { name: /Mask phone numbers/ }))
  await user.click(question.getByText('Columns'))
  const columns = within(question.getByRole('group', { name: 'Columns' }))
  for (const box of columns.getAllByRole('checkbox', { checked: true })) await user.click(box)
  const start = question.getByRole('button', { name: 'Export' })
  expect(start.getAttribute('title')).toBe('Choose at least one column.')
  await user.click(columns.getByRole('checkbox', { name: 'From' }))
  await user.click(start)
  expect(
    await question.findByText(/^logs-[\d-]{10}\.json is written: 1 session, 3 log lines\.$/),
  ).toBeTruthy()
  const [session] = JSON.parse(saved[0]?.text ?? '') as { log: { message: string }[] }[]
  expect(session).toMatchObject({ fromAddress: '•••16' })
  expect(session?.log[0]?.message).toBe('Incoming call from •••16')
})

test('a page that fails is told, and "Try again" goes on from there', async () => {
  const saved = fakePicker()
  const { user, world } = await renderConsole('/history', { person: zoe, scenario: 'crowd' })
  await user.click(await openButton())
  const question = await dialog()
  await world.fault({ operation: 'ListSessions', times: 1, hold: 'first page' })
  await user.click(question.getByRole('button', { name: 'Export' }))
  await waitFor(async () => expect(await world.held('first page')).toBe(1))
  await world.fault({ operation: 'ListSessions', times: 1, status: 503 })
  await world.release('first page')
  const alert = await question.findByRole('alert')
  expect(alert.textContent).toBe(
    "The export has stopped. The Evo Voice server can't be reached at the moment (503). What was read is kept: “Try again” goes on after 200 sessions.",
  )
  expect(document.activeElement?.textContent).toBe('Try again')
  await user.click(question.getByRole('button', { name: 'Try again' }))
  expect(await question.findByText(/^sessions-[\d-]{10}\.csv is written: 4,000 sessions\.$/)).toBeTruthy()
  const ids = (saved[0]?.text ?? '')
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(',')[0])
  expect(ids).toHaveLength(4_000)
  expect(new Set(ids).size).toBe(4_000)
})

test('cancelling leaves no file and asks nothing more', async () => {
  const saved = fakePicker()
  const { user, world } = await renderConsole('/history', { person: zoe, scenario: 'crowd' })
  await user.click(await openButton())
  const question = await dialog()
  await world.fault({ operation: 'ListSessions', hold: 'never' })
  await user.click(question.getByRole('button', { name: 'Export' }))
  await waitFor(async () => expect(await world.held('never')).toBe(1))
  await user.keyboard('{Escape}')
  await user.click(question.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(saved).toMatchObject([{ state: 'aborted' }])
})

test('a double click asks for one file, and whoever leaves meanwhile exports nothing', async () => {
  let choose: (file: FileSystemFileHandle) => void = () => undefined
  const asked: string[] = []
  const showSaveFilePicker = ({ suggestedName }: { suggestedName: string }) => {
    asked.push(suggestedName)
    return new Promise<FileSystemFileHandle>((resolve) => (choose = resolve))
  }
  Object.assign(globalThis, { showSaveFilePicker })
  onTestFinished(() => void Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  const { user, world } = await renderConsole('/history', { person: zoe })
  await user.click(await openButton())
  const question = await dialog()
  await user.dblClick(question.getByRole('button', { name: 'Export' }))
  expect(asked).toHaveLength(1)
  await user.click(question.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await world.forgetRequests()
  const ends: string[] = []
  const writer = { abort: () => Promise.resolve(void ends.push('abort')) } as FileSystemWritableFileStream
  choose({ createWritable: () => Promise.resolve(writer) } as FileSystemFileHandle)
  await waitFor(() => expect(ends).toEqual(['abort']))
  expect(await world.requests('ListSessions')).toEqual([])
})

test('who is asked for a file and says no is still asked what to export', async () => {
  fakePicker({ says: 'no' })
  const { user, world } = await renderConsole('/history', { person: zoe })
  await user.click(await openButton())
  const question = await dialog()
  await world.forgetRequests()
  await user.click(question.getByRole('button', { name: 'Export' }))
  expect(question.getByRole('radio', { name: 'Sessions' })).toBeTruthy()
  expect(await world.requests('ListSessions')).toEqual([])
})

test('a file that cannot be written is told of', async () => {
  fakePicker({ breaks: true })
  const { user } = await renderConsole('/history', { person: zoe })
  await user.click(await openButton())
  const question = await dialog()
  await user.click(question.getByRole('button', { name: 'Export' }))
  expect((await question.findByRole('alert')).textContent).toMatch(/^The file could not be written/)
})

test('who gets no transcripts cannot ask for them', async () => {
  const { user } = await renderConsole('/history', { person: mei })
  await user.click(await openButton())
  const choice = (await dialog()).getByRole<HTMLInputElement>('radio', {
    name: /Chats with their transcripts/,
  })
  expect(choice.disabled).toBe(true)
  expect(choice.closest('label')?.textContent).toContain('The server gives transcripts to agents only.')
})
