import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { identitiesToEncode, oddSessions } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

/** Identity, name on screen, and the last step of the path as it has to stand on the wire. */
const encoded = [
  ['+18145550131', 'A phone number', '%2B18145550131'],
  ['team/night shift', 'A slash and spaces', 'team%2Fnight%20shift'],
  ['first.last+tag@mail.example', 'An address with a plus', 'first.last%2Btag%40mail.example'],
  ['ليلى@mail.example', 'An Arabic address', '%D9%84%D9%8A%D9%84%D9%89%40mail.example'],
  ['100%2Foff', 'A percent sign that looks encoded', '100%252Foff'],
  ['a&b=c?d#e', 'Marks of a query', 'a%26b%3Dc%3Fd%23e'],
  ['semi;colon,comma', 'Separators', 'semi%3Bcolon%2Ccomma'],
  ['"quoted" {braces}', 'Marks of JSV', '%22quoted%22%20%7Bbraces%7D'],
] as const

test('everybody is removed by their own identity, however it has to be encoded, and nobody else', async ({
  openAs,
  world,
}) => {
  test.slow()
  const session = new SessionPage(await openAs(ana, sessionPath(identitiesToEncode)))
  await expect(session.rows).toHaveCount(encoded.length + 1)
  for (const [index, [identity, name]] of encoded.entries()) {
    await session.remove(name)
    await expect(session.rowOf(identity)).toHaveCount(0)
    await expect(session.notices.status).toContainText(`${name} removed`)
    await expect(session.rows).toHaveCount(encoded.length - index)
  }
  const requests = await world.requests()
  expect(deletesIn(requests)).toEqual(
    encoded.map(([identity, , step]) => ({
      path: `/sessions/${identitiesToEncode.id}/members/${step}`,
      member: identity,
    })),
  )
  expect(requests.alarms.bulkDeletes).toBe(0)
  const truth = (await world.sessions()).find(({ id }) => id === identitiesToEncode.id)
  expect(truth?.members.map(({ identity }) => identity)).toEqual([ana.email])
})

test.describe('identities as no server should give them', () => {
  test.use({ scenario: 'odd' })

  test('steps of a path, slashes and spaces stay identities, and who has none cannot be removed', async ({
    openAs,
    world,
  }) => {
    test.slow()
    const session = new SessionPage(await openAs(ana, sessionPath(oddSessions.identities)))
    await expect(session.rows).toHaveCount(9)
    for (const name of ['No identity', 'Identity missing', 'Space']) {
      await expect(session.removeButton(name)).toHaveAttribute('aria-disabled', 'true')
      await expect(session.removeButton(name)).toHaveAccessibleDescription(
        'The server gave this member no identity, so it cannot be told whom to remove.',
      )
    }
    const removable = [
      ['Dot dot', '..'],
      ['Dot', '.'],
      ['Encoded dot dot', '%2e%2e'],
      ['Slash', '/'],
      ['Proto', '__proto__'],
    ] as const
    for (const [name, identity] of removable) {
      await session.remove(name)
      await expect(session.rowOf(identity)).toHaveCount(0)
    }
    const requests = await world.requests()
    expect(deletesIn(requests).map(({ member }) => member)).toEqual(removable.map(([, identity]) => identity))
    expect(requests.alarms.bulkDeletes).toBe(0)
    expect(requests.counts['EndSession'] ?? 0, 'no step of a path led elsewhere').toBe(0)
    const truth = (await world.sessions()).find(({ id }) => id === oddSessions.identities.id)
    expect(truth?.members).toHaveLength(4)
  })
})
