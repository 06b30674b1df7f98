import type { Page } from '@playwright/test'

import { ChatPane } from './pages/chat-pane.ts'
import { sessionPath } from './pages/session-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'

async function openChat(page: Page): Promise<ChatPane> {
  const pane = new ChatPane(page)
  await expect(pane.said('Thursday at 16:30 is free.')).toBeVisible()
  return pane
}

test('two colleagues talk in one chat, and each sees every message once', async ({ openAs }) => {
  const hers = await openChat(await openAs(ana, sessionPath(chat)))
  const theirs = await openChat(await openAs(dana, sessionPath(chat)))
  await hers.say('Thursday it is.')
  await expect(theirs.said('Thursday it is.')).toHaveCount(1)
  await theirs.say('I have told the desk.')
  await theirs.say('Thursday it is.')
  await expect(hers.said('I have told the desk.')).toHaveCount(1)
  await expect(hers.said('Thursday it is.')).toHaveCount(2)
  await expect(theirs.said('Thursday it is.')).toHaveCount(2)
  await expect(hers.open).toHaveCount(0)
})

const lost = [
  ['answers 500', { status: 500 }],
  ['drops the connection', { drop: true }],
] as const

for (const [what, fault] of lost) {
  test(
    `a message that is lost while the server ${what} is sent once, when its author says so`,
    { tag: '@demo' },
    async ({ openAs, world }) => {
      const page = await openAs(ana, sessionPath(chat))
      const pane = await openChat(page)
      // Not just once: where a connection breaks that was used before, the browser itself sends the request again.
      await world.fault({ operation: 'SendMessage', ...fault })
      await pane.say('Which doctor?')
      await expect(pane.transcript.getByText(/^Not sent\./)).toBeVisible()
      await world.clearFaults()
      await expect(pane.said('Which doctor?')).toHaveCount(1)
      await expectNoViolations(page)
      await pane.tryAgain.click()
      await expect(pane.field).toBeFocused()
      await expect(pane.open).toHaveCount(0)
      await expect(pane.said('Which doctor?')).toHaveCount(1)
      await page.reload()
      await expect(pane.said('Which doctor?')).toHaveCount(1)
      await expect(pane.open).toHaveCount(0)
    },
  )

  test(`a message that arrives although the server ${what} is there once`, async ({ openAs, world }) => {
    const page = await openAs(ana, sessionPath(chat))
    const pane = await openChat(page)
    await world.fault({ operation: 'SendMessage', times: 1, after: true, ...fault })
    await pane.say('Which doctor?')
    await expect(pane.open).toHaveCount(0)
    await expect(pane.said('Which doctor?')).toHaveCount(1)
    // A browser repeats a request whose reused connection broke (RFC 9110 §9.2.2): what went out once is known until a reload.
    const sessions = await world.sessions()
    const transcript = sessions.find(({ id }) => id === chat.id)?.transcript ?? []
    const times = transcript.filter(({ body }) => body === 'Which doctor?').length
    await expect(pane.repeated(times)).toHaveCount(times > 1 ? 1 : 0)
    await page.reload()
    await expect(pane.said('Which doctor?')).toHaveCount(1)
    await expect(pane.tryAgain).toHaveCount(0)
  })
}

test('a message that the server keeps twice is shown once', { tag: '@demo' }, async ({ openAs, world }) => {
  const pane = await openChat(await openAs(ana, sessionPath(chat)))
  await world.settings({ storesMessages: 2 })
  await pane.say('Which doctor?')
  await expect(pane.repeated(2)).toBeVisible()
  await expect(pane.said('Which doctor?')).toHaveCount(1)
  await expect(pane.open).toHaveCount(0)
})

test('a message written as the sign-in expires waits for its author', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const pane = await openChat(page)
  // With this message, so that no read of the console's own notices it before.
  await world.fault({ operation: 'SendMessage', status: 401, expire: true, times: 1 })
  await pane.say('Which doctor?')
  const signIn = new SignInPage(page)
  await expect(signIn.again).toBeVisible()
  await signIn.signIn(ana)
  await expect(signIn.again).toHaveCount(0)
  await expect(pane.transcript.getByText(/^Not sent\./)).toBeVisible()
  await pane.tryAgain.click()
  await expect(pane.open).toHaveCount(0)
  await expect(pane.said('Which doctor?')).toHaveCount(1)
})
