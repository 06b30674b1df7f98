import { ChatPane } from './pages/chat-pane.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'

test('who is taken out of a session reads so in their own console, and its controls close', async ({
  openAs,
}) => {
  const danas = new SessionPage(await openAs(dana, sessionPath(chat)))
  const composer = new ChatPane(danas.page)
  await composer.field.fill('One more thing')
  const anas = new SessionPage(await openAs(ana, sessionPath(chat)))
  await anas.remove(dana.name)
  await expect(anas.notices.status).toContainText('Dana Reyes removed')

  await expect(danas.notices.status).toContainText(`You are no longer in ${chat.name}`)
  for (const act of ['End session', 'Invite', 'Remove Ana Silva']) {
    await expect(danas.page.getByRole('button', { name: act }), act).toHaveAttribute('aria-disabled', 'true')
  }
  await expect(danas.log.lines).toContainText('Ana Silva removed Dana Reyes')
  await expect(composer.field, 'what was being written stays').toHaveValue('One more thing')
})

test('what was told of a removal is put right when the session can be read again', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await session.removeButton(dana.name).click()
  await world.fault({ operation: 'DeleteChatMember', status: 500, times: 1 })
  await world.fault({ operation: 'GetSession', status: 503 })
  await session.dialog.remove.click()
  await expect(session.notices.alert).toContainText('Not sure whether Dana Reyes was removed.')
  await world.clearFaults()
  await expect(session.notices.alert).toContainText('Dana Reyes was not removed.')
  await expect(session.notices.tryAgain).toBeVisible()
})
