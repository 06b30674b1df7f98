import { sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, ringingCall } from './support/known-sessions.ts'
import { ana, tom } from './support/people.ts'

const sessionId = ringingCall.id

/** Tom takes the call that rings for Ana. */
const answeredByTom = [
  { addMember: { sessionId, member: { identity: tom.email, displayName: tom.name } } },
  { patchSession: { sessionId, patch: { callState: 'Connected', queueState: 'Connected' } } },
  { removeMember: { sessionId, identity: ana.email, by: tom.email } },
]

test('a call that rings is seen and heard on every page, until a colleague answers it', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const status = page.getByRole('status').filter({ hasText: `Ringing: ${ringingCall.name}` })
  const icon = page.locator('link[rel=icon]')
  await expect(status).toBeVisible()
  await expect(page.locator('[data-ringing]')).toHaveAttribute('data-ringing', sessionId)
  await expect(page).toHaveTitle(`(1) ${callOfTwo.name} – Evo Voice console`)
  await expect(icon).toHaveAttribute('href', /^data:image\/svg/)
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.locator('[data-sounding]')).toBeVisible()

  for (const act of answeredByTom) await world.act(act)
  await expect(page.locator('[data-sounding]')).toHaveCount(0, { timeout: 2_000 })
  await expect(status).toHaveCount(0)
  await expect(page).toHaveTitle(`${callOfTwo.name} – Evo Voice console`)
  await expect(icon).toHaveAttribute('href', '/favicon.svg')
})

test('it can be silenced by hand, and what rings next is heard again', async ({ openAs, world }) => {
  const page = await openAs(ana)
  await page.getByRole('button', { name: 'Silence' }).click()
  await expect(page.locator('[data-sounding]')).toHaveCount(0)
  const status = page.getByRole('status').filter({ hasText: `Ringing: ${ringingCall.name}` })
  await expect(status).toBeVisible()

  await world.act({
    patchMember: { sessionId: callOfTwo.id, identity: ana.email, patch: { callState: 'Ringing' } },
  })
  await expect(page.locator('[data-sounding]')).toBeVisible()
  await expect(page).toHaveTitle(/^\(2\) /)
})

test('of two tabs one sounds, and the other takes over when it closes', async ({ openAs }) => {
  const first = await openAs(ana)
  await expect(first.locator('[data-ringing]')).toBeVisible()
  await first.getByRole('heading', { name: 'Sessions', level: 2 }).click()
  await expect(first.locator('[data-sounding]')).toBeVisible()

  const second = await first.context().newPage()
  await second.goto(sessionPath(callOfTwo))
  await second.getByRole('heading', { level: 1 }).click()
  await expect(second.locator('[data-ringing]')).toBeVisible()
  await expect(second.locator('[data-sounding]')).toHaveCount(0)
  await first.close()
  await expect(second.locator('[data-sounding]')).toBeVisible()
})
