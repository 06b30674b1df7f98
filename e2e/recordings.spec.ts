import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, chat, endedCall, oddSessions } from './support/known-sessions.ts'
import { ana, zoe } from './support/people.ts'

test('what was recorded in a call can be heard and kept', async ({ openAs }) => {
  const page = await openAs(zoe, `/sessions/${endedCall.id}`)
  const region = page.getByRole('region', { name: 'Recordings' })
  await expect(region.getByRole('listitem')).toHaveCount(2)
  await expectNoViolations(page)
  const player = region.getByLabel(/^recording\.wav/)
  // It is really loaded and played, from the sandbox.
  const length = await player.evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true
    await audio.play()
    return audio.duration
  })
  expect(length).toBeCloseTo(2, 1)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('link', { name: 'Download transfer.wav' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('transfer.wav')
})

test('none, refused, failing: each is said', async ({ openAs, world }) => {
  const page = await openAs(zoe, `/sessions/${callOfTwo.id}`)
  const region = page.getByRole('region', { name: 'Recordings' })
  await expect(region).toContainText('Nothing was recorded')
  await world.fault({ operation: 'ListFiles', status: 403 })
  await page.goto(`/sessions/${endedCall.id}`)
  await expect(region).toContainText('The server does not let you list the recordings')
  await world.clearFaults()
  await region.getByRole('button', { name: 'Try again' }).click()
  await expect(region.getByRole('listitem')).toHaveCount(2)
  await page.goto(`/sessions/${chat.id}`)
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible()
  await expect(region).toHaveCount(0)

  const agents = await openAs(ana, `/sessions/${endedCall.id}`)
  await expect(agents.getByRole('region', { name: 'Recordings' })).toContainText(
    'Your role may not hear recordings.',
  )
})

test.describe('with data as no server should send it', () => {
  test.use({ scenario: 'odd' })

  test('what cannot be opened is not, and what cannot be played says so', async ({ openAs }) => {
    const page = await openAs(zoe, `/sessions/${oddSessions.nobody.id}`)
    const items = page.getByRole('region', { name: 'Recordings' }).getByRole('listitem')
    await expect(items).toHaveCount(3)
    await expect(items.filter({ hasText: 'script.wav' })).toContainText('no address that can be opened')
    const missing = items.filter({ hasText: 'Recording 3' })
    const player = missing.getByLabel(/^Recording 3/)
    await player.evaluate((audio: HTMLAudioElement) => audio.load())
    await player.evaluate((audio: HTMLAudioElement) => audio.play().catch(() => undefined))
    await expect(missing.getByRole('alert')).toContainText('It could not be played here.')
  })
})
