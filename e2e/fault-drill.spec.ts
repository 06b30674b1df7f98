import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { faultDrill } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

const drill: readonly [name: string, says: string | RegExp][] = [
  ['Answers 403', "You can't remove Answers 403 in this account."],
  ['Answers 404, but stays', 'Answers 404, but stays is still in the session.'],
  ['Answers 404, and is gone', 'Answers 404, and is gone had already left'],
  ['Answers 500', 'The server reported an error (500).'],
  ['Removed, then answers 500', 'Removed, then answers 500 removed'],
  ['Answers 429, wait 3 seconds', 'the server asks to wait 3 seconds'],
  ['Answers 503', 'The server reported an error (503).'],
  ['Connection drops', 'The server gave no answer.'],
  ['Removed, then connection drops', 'Removed, then connection drops removed'],
  ['Answers an HTML page', 'The server reported an error (502).'],
  ['Removed, answer cut off', 'Removed, answer cut off removed'],
  ['Removed, answers 204', 'Removed, answers 204 removed'],
  ['Removed after 5 seconds', 'Removed after 5 seconds removed'],
]

test('the fault drill shows every outcome by hand, one after another, each in its own words', async ({
  openAs,
  world,
}) => {
  test.slow()
  const session = new SessionPage(await openAs(ana, sessionPath(faultDrill)))
  const notices = session.page.getByRole('region', { name: 'Notices' })
  for (const [name, says] of drill) {
    await session.remove(name)
    await expect(notices).toContainText(says)
    await expect(session.row('Removing…')).toHaveCount(0)
    await session.notices.dismissAlerts()
  }
  await expect(session.log.lines).toContainText('Each member of this session fails in its own way')
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
})
