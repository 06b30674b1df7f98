import { readFile } from 'node:fs/promises'

import { ExportDialog, pickedFile, withoutFileAccess, withPickedFile } from './pages/export-dialog.ts'
import { History } from './pages/history.ts'
import { longTasksDuring } from './pages/long-tasks.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, endedCall } from './support/known-sessions.ts'
import { ana, zoe } from './support/people.ts'

test.describe('fifty thousand sessions', () => {
  test.use({ scenario: 'records' })

  /** The budget is 50 ms; here other tests and the trace share the cores, which doubles what a task is counted for. */
  const limit = 100

  test('are written into a file that the person picks, and the page has nothing to do meanwhile', async ({
    browser,
    openAs,
    world,
  }) => {
    const page = await openAs(zoe, '/history')
    await expect(new History(page).names).toHaveCount(25)
    await withPickedFile(page)
    const dialog = new ExportDialog(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await expectNoViolations(page)
    // The third page fails once: what was written stays, and the rest follows.
    await world.hold('ListSessions', 'first')
    const longTasks = await longTasksDuring(browser, page, limit, async () => {
      await dialog.start.click()
      await world.isHolding('first')
      await world.fault({ operation: 'ListSessions', times: 1, status: 503 })
      await world.release('first')
      await expect(dialog.alert).toContainText('goes on after 200 sessions')
      await dialog.tryAgain.click()
      await expect(dialog.status).toHaveText(/ is written: 50,000 sessions\.$/, { timeout: 110_000 })
    })
    expect(longTasks, `tasks of more than ${limit} ms`).toEqual([])
    await dialog.close.click()
    await expect(page.getByRole('main').getByRole('button', { name: 'Export' })).toBeFocused()

    const rows = (await pickedFile(page)).split('\r\n')
    expect(rows[0]).toMatch(/^id,displayName,/)
    expect(rows).toHaveLength(50_002)
    expect(new Set(rows).size, 'no session twice').toBe(50_002)
    expect(
      rows.filter((row) => /(^|,)"?[=+@]/.test(row)),
      'cells like formulas',
    ).toEqual([])
  })
})

test('the log and the transcript of a chat are downloaded from its page, in both formats', async ({
  openAs,
}) => {
  const page = await openAs(ana, `/sessions/${chat.id}`)
  await withoutFileAccess(page)
  const dialog = new ExportDialog(page, `Export ${chat.name}`)
  const download = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.start.click()])
    await expect(dialog.status).toContainText(`${file.suggestedFilename()} is written`)
    await dialog.close.click()
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  const open = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Export' }).click()
  }
  await open()
  const log = await download()
  expect(log.name).toBe(`logs-${chat.id}.csv`)
  expect(log.text).toContain('Ana Silva invited Dana Reyes (Agent)\r\n')
  await open()
  await dialog.choose('Transcript')
  await dialog.choose('JSON, for programs')
  await dialog.dialog.getByRole('checkbox', { name: 'Mask phone numbers' }).check()
  const transcript = await download()
  expect(transcript.name).toBe(`transcripts-${chat.id}.json`)
  const [session] = JSON.parse(transcript.text) as { transcript: { from: string; body: string }[] }[]
  expect(session?.transcript[0]?.from).toBe('•••21')
  expect(session?.transcript[0]?.body).toMatch(/^Hello/)
})

test('an agent may not export the account, and reads why', async ({ openAs }) => {
  const page = await openAs(ana, '/history')
  const button = page.getByRole('button', { name: 'Export' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/Only managers and system administrators/)
})

test('a session is put on paper without the console around it', async ({ openAs }) => {
  const page = await openAs(ana, `/sessions/${endedCall.id}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Print view' }).click()
  await expect(page).toHaveURL(`/print/${endedCall.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(endedCall.name)
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('Ana Silva ended the session')
  await expectNoViolations(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Log' })).toBeVisible()
})
