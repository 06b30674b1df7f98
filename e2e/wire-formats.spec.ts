import { Header } from './pages/header.ts'
import { SessionPage } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'
import { mainJourney } from './pages/main-journey.ts'

test('a server that answers in JSV alone: from the sign-in to the removal', async ({ page, world }) => {
  await world.settings({ wire: 'jsv-only' })
  const types = contentTypes(page)
  await mainJourney(page, world)
  expect(types()).toEqual(['text/jsv; charset=utf-8'])
})

test('a console set to JSV asks for JSV, gets it, and keeps the choice', async ({ page, world }) => {
  await page.goto('/')
  await new SignInPage(page).signIn(ana)
  const sessions = new SessionsPage(page)
  await expect(sessions.link(chat)).toBeVisible()
  await new Header(page).choose(ana, 'Data format', 'JSV')
  const types = contentTypes(page)
  await page.reload()
  await sessions.link(chat).click()
  const session = new SessionPage(page)
  await session.remove(dana.name)
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.log.lines).toContainText('Ana Silva removed Dana Reyes (Agent)')
  expect(types()).toEqual(['text/jsv; charset=utf-8'])
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
})

test('a server that answers in JSON alone serves a console set to JSV', async ({ page, world }) => {
  await world.settings({ wire: 'json-only' })
  await page.goto('/')
  await new SignInPage(page).signIn(ana)
  await new Header(page).choose(ana, 'Data format', 'JSV')
  const types = contentTypes(page)
  await page.reload()
  await new SessionsPage(page).link(chat).click()
  const session = new SessionPage(page)
  await session.remove(dana.name)
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  expect(types()).toEqual(['application/json; charset=utf-8'])
})

for (const strictBinding of ['binding', 'argument', 'route'] as const) {
  test(`a server whose binder refuses the documented route (${strictBinding}) is asked once more on the other`, async ({
    page,
    world,
  }) => {
    await world.settings({ strictBinding })
    await page.goto('/')
    await new SignInPage(page).signIn(ana)
    await new SessionsPage(page).link(chat).click()
    const session = new SessionPage(page)
    await session.remove(dana.name)
    await expect(session.notices.status).toContainText('Dana Reyes removed')
    await expect(session.notices.alert).toHaveCount(0)
    const requests = await world.requests()
    expect(deletesIn(requests)).toEqual([
      { path: `/sessions/${chat.id}/members/dana.reyes%40harborlane.example`, member: dana.email },
      { path: '/json/reply/DeleteChatMember', member: dana.email },
    ])
    expect(requests.alarms.bulkDeletes).toBe(0)
  })
}

/** The content types of all answers with a body from now on, each once. */
function contentTypes(page: import('@playwright/test').Page): () => string[] {
  const types = new Set<string>()
  page.on('response', (response) => {
    const type = response.headers()['content-type']
    // Pictures in a chat come from there too, but not as answers of operations.
    const isAnswer = response.url().includes('/api/') && response.request().resourceType() === 'fetch'
    if (isAnswer && response.status() !== 204 && type) types.add(type)
  })
  return () => [...types]
}
