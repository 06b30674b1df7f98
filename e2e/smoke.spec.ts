import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { ana } from './support/people.ts'
import { signInByForm } from './support/sign-in.ts'

for (const behind of ['sandbox', 'server'] as const) {
  test.describe(`with a ${behind} behind it`, () => {
    test.use({ behind })

    test('an agent signs in, opens a session and sees who is in it', async ({ page, world }) => {
      await page.goto('/')
      await signInByForm(page, ana)
      const sessions = page.getByRole('region', { name: 'Sessions' })
      await sessions.getByRole('link').first().click()
      await expect(page.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible()
      await expectNoViolations(page)
      expect((await world.requests()).alarms.bulkDeletes).toBe(0)
    })
  })
}
