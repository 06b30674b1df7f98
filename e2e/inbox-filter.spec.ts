import { Inbox } from './pages/inbox.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference, heldCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test('filters stand in the address, go along with a link, and can be taken back', async ({ openAs }) => {
  const page = await openAs(ana)
  const inbox = new Inbox(page)
  await inbox.channel.selectOption('Chat')
  await expect(inbox.region).toContainText('4 of 8')
  await inbox.search.fill('nguyen hoa')
  await expect(inbox.names).toHaveText([chat.name])
  await expect(page).toHaveURL('/sessions?channel=Chat&q=nguyen+hoa')
  await page.reload()
  await expect(inbox.names, 'the address says it all').toHaveText([chat.name])
  await inbox.link(chat).click()
  await expect(page).toHaveURL(`/sessions/${chat.id}?list=nguyen+hoa&channel=Chat`)
  await expect(inbox.names).toHaveText([chat.name])
  await inbox.showAll.click()
  await expect(inbox.links).toHaveCount(8)
  await expect(page).toHaveURL(`/sessions/${chat.id}`)
  await page.goBack()
  await expect(inbox.names, 'Back brings the filter back').toHaveText([chat.name])
})

test('a state can be asked for, and nothing that fits is said', async ({ openAs }) => {
  const page = await openAs(ana, '/sessions?state=hold&channel=nonsense')
  const inbox = new Inbox(page)
  await expect(inbox.names).toHaveText([heldCall.name])
  await expectNoViolations(page)
  await inbox.state.selectOption('Passive')
  await expect(inbox.region).toContainText('No session fits the filter')
  await inbox.showAll.click()
  await expect(inbox.link(conference)).toBeVisible()
})

test('one pane on a narrow screen: the list with its filters fits @narrow', async ({ openAs }) => {
  const page = await openAs(ana)
  const inbox = new Inbox(page)
  await inbox.channel.selectOption('Voice')
  await expect(inbox.link(conference)).toBeInViewport()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(320)
})
