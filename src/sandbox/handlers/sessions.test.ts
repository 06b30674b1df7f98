import { beforeEach, describe, expect, test } from 'vitest'

import { ana, dana, tom, zoe } from '../cast.ts'
import type { Sandbox } from '../sandbox.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson, createTestSandbox } from '../testing/test-client.ts'
import type { TestClient } from '../testing/test-client.ts'

interface Session {
  id: string
  displayName: string
  ended: boolean
  log: { message: string }[]
  members: { identity: string; displayName: string; callState: string }[]
  dateLastModified: string
}

let sandbox: Sandbox
let client: TestClient

beforeEach(async () => {
  sandbox = createTestSandbox()
  client = await asPerson(sandbox, ana)
})

const list = async (query: string) =>
  (await client.json('GET', `/sessions?${query}`)) as { items: Session[]; totalCount?: number }
const withLog = async (id: string) =>
  (await list(`specificIds=${id}&simplifiedPaging=true`)).items[0] as Session

describe('the log', () => {
  test('is empty everywhere but in lists', async () => {
    const id = steadySessions.voiceCall
    const blank = [
      await client.json('GET', `/sessions/${id}`),
      await client.json('PATCH', `/sessions/${id}`, { consoleData: 'x' }),
      await client.json('POST', `/sessions/${id}/hold`, { reason: 'None' }),
      await client.json('DELETE', `/sessions/${id}/members/${tom.email}`),
      ...((await client.json('GET', '/sessions/active')) as { sessions: Session[] }).sessions,
    ]
    for (const session of blank) expect(session).toMatchObject({ log: [] })
    expect((await withLog(id)).log.length).toBeGreaterThan(5)
  })
})

describe('the archive', () => {
  test('is out of reach by id, and a search of its own', async () => {
    const id = steadySessions.archived
    expect((await client.send('GET', `/sessions/${id}`)).status).toBe(404)
    expect((await list(`specificIds=${id}`)).items).toEqual([])
    expect((await list(`specificIds=${id}&searchArchive=true`)).items).toMatchObject([{ id }])
    expect((await list('searchArchive=true')).items).toHaveLength(1)
  })
})

describe('ListSessions', () => {
  test.each([
    ['from=0111', [steadySessions.voiceCall]],
    ['from=%2B18145550111', [steadySessions.voiceCall]],
    ['log=PRESSED%202', [steadySessions.voiceCall]],
    ['endpointIds=unknown', []],
    ['startDate=2026-05-05', []],
    ['endDate=2026-05-03', []],
    ['startDate=2026-05-04&endDate=2026-05-04&from=0113', [steadySessions.onHold]],
    ['startDate=2026-05-04T23:00:00Z&endDate=2026-05-04T00:00:00Z&from=0113', [steadySessions.onHold]],
    [`specificIds=${steadySessions.chat},${steadySessions.chat}`, [steadySessions.chat]],
  ])('%s finds what it should', async (query, ids) => {
    expect((await list(query)).items.map(({ id }) => id)).toEqual(ids)
  })

  test('pages from zero, with totals unless they were waived', async () => {
    const first = await list('countPerPage=3&page=0')
    const second = await list('countPerPage=3&page=1')
    expect(first).toMatchObject({ hasMorePages: true, totalPages: Math.ceil((first.totalCount ?? 0) / 3) })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(6)
    const simple = await list('countPerPage=3&page=99&simplifiedPaging=true')
    expect(simple).toEqual({ items: [], totalCount: 0, totalPages: 0, hasMorePages: false })
  })

  test('sorts as asked, or not at all where the server does not', async () => {
    const names = async () =>
      (await list('sortField=DisplayName&sortOrder=Descend&all=true')).items.map((item) => item.displayName)
    const sorted = await names()
    expect(sorted).toEqual(sorted.toSorted((one, other) => (one < other ? 1 : -1)))
    await client.control('POST', 'settings', { sorts: false })
    expect(await names()).not.toEqual(sorted)
  })
})

describe('removing a member', () => {
  test('writes who removed whom, and moves the date', async () => {
    const before = await withLog(steadySessions.chat)
    await client.send('DELETE', `/sessions/${steadySessions.chat}/members/${dana.email}`)
    const after = await withLog(steadySessions.chat)
    expect(after.log.at(-1)?.message).toBe('Ana Silva removed Dana Reyes (Agent)')
    expect(after.dateLastModified > before.dateLastModified).toBe(true)
    expect(after.members.map(({ identity }) => identity)).not.toContain(dana.email)
  })

  test('of oneself is leaving', async () => {
    await client.send('DELETE', `/sessions/${steadySessions.voiceCall}/members/${ana.email}`)
    expect((await withLog(steadySessions.voiceCall)).log.at(-1)?.message).toBe('Ana Silva left')
  })

  test('that leaves one person ends the session', async () => {
    const removed = await client.json('DELETE', `/sessions/${steadySessions.twoPeople}/members/${ana.email}`)
    expect(removed).toMatchObject({
      ended: true,
      callState: 'Disconnected',
      members: [{ callState: 'None' }],
    })
    expect(await client.json('GET', '/sessions/active')).not.toMatchObject({
      sessions: expect.arrayContaining([
        expect.objectContaining({ id: steadySessions.twoPeople }),
      ]) as unknown,
    })
  })

  test.each([
    [`/sessions/${steadySessions.chat}/members/nobody`, 404, 'Member nobody not found'],
    ['/sessions/0000/members/nobody', 404, 'Session 0000 not found'],
    [`/json/reply/DeleteChatMember?sessionId=${steadySessions.chat}`, 400, 'MemberToRemove is required'],
  ])('%s is refused', async (path, status, message) => {
    const response = await client.send('DELETE', path)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ responseStatus: { message } })
  })

  test.each([
    ['binding', 400, '"RequestBindingException","message":"Could not find property memberId on'],
    ['argument', 400, '"ArgumentException","message":"Could not find property memberId on'],
    ['route', 404, 'Handler for Request not found'],
  ])(
    'by the documented route fails where binding is strict (%s), and works by the other',
    async (how, status, words) => {
      await client.control('POST', 'settings', { strictBinding: how })
      const documented = `/sessions/${steadySessions.chat}/members/${dana.email}?memberToRemove=${dana.email}`
      const response = await client.send('DELETE', documented)
      const text = await response.text()
      expect(response.status).toBe(status)
      expect(text).toContain(words)
      expect(text.includes('responseStatus')).toBe(status === 400)
      const other = `/json/reply/DeleteChatMember?sessionId=${steadySessions.chat}&memberToRemove=${dana.email}`
      expect((await client.send('DELETE', other)).status).toBe(200)
    },
  )

  test('twice finds nobody the second time', async () => {
    const path = `/sessions/${steadySessions.chat}/members/${dana.email}`
    expect((await client.send('DELETE', path)).status).toBe(200)
    expect((await client.send('DELETE', path)).status).toBe(404)
  })
})

describe('the other acts', () => {
  const call = `/sessions/${steadySessions.voiceCall}`

  test('hold and resume', async () => {
    expect(
      await client.json('POST', `${call}/hold`, { callSid: 'CA1', reason: 'Transferring' }),
    ).toMatchObject({
      callState: 'Hold',
      holdReason: 'Transferring',
      heldByUserId: ana.email,
      members: [{ role: 'Caller', callState: 'Hold' }, {}, {}, {}],
    })
    const resumed = await client.json('PATCH', call, { callState: 'Connected' })
    expect(resumed).toMatchObject({
      callState: 'Connected',
      members: [{ callState: 'Connected' }, {}, {}, {}],
    })
    expect(resumed).not.toHaveProperty('heldByUserId')
  })

  test('patching takes its fields from the query too, and refuses an unknown state', async () => {
    const patched = await client.json('PATCH', `${call}?queueState=Connected&consoleData=notes`)
    expect(patched).toMatchObject({ queueState: 'Connected', consoleData: 'notes' })
    expect((await client.send('PATCH', call, { callState: 'Teleported' })).status).toBe(400)
  })

  test('a reason that is given counts more than what follows from the state', async () => {
    const patch = { callState: 'Connected', holdReason: 'Transferring' }
    expect(await client.json('PATCH', call, patch)).toMatchObject(patch)
  })

  test('an ended session takes no other state, but notes', async () => {
    const ended = `/sessions/${steadySessions.ended}`
    expect((await client.send('PATCH', ended, { callState: 'Connected' })).status).toBe(400)
    expect(await client.json('PATCH', ended, { consoleData: 'x' })).toMatchObject({ consoleData: 'x' })
  })

  test('whoever is in a session is not called into it once more', async () => {
    const refused = [
      await client.send('POST', `${call}/redirect`, { destination: tom.email }),
      await client.send('POST', `${call}/conference/members`, { callSid: 'CA1', destination: tom.email }),
      await client.send('POST', `${call}/members`, { memberToAdd: tom.email.toUpperCase() }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400])
    expect(await client.json('GET', call)).toMatchObject({ members: [{}, {}, {}, {}] })
  })

  test('redirect: whoever redirects leaves, and the destination rings', async () => {
    expect((await client.send('POST', `${call}/redirect`, { destination: zoe.email })).status).toBe(204)
    const { members } = await withLog(steadySessions.voiceCall)
    expect(members.at(-1)).toMatchObject({ displayName: 'Zoë Brännström', callState: 'Ringing' })
    expect(members.map(({ identity }) => identity)).not.toContain(ana.email)
  })

  test('ending one leg, and the session', async () => {
    const leg = `CA${(0x103).toString(16).padStart(32, '0')}`
    expect((await client.send('DELETE', `${call}?callSid=${leg}`)).status).toBe(204)
    expect(await client.json('GET', call)).toMatchObject({ ended: false, members: [{}, {}, {}] })
    expect((await client.send('DELETE', `${call}?callSid=CA404`)).status).toBe(400)
    expect((await client.send('DELETE', call)).status).toBe(204)
    expect(await client.json('GET', call)).toMatchObject({ ended: true, outcome: 'Completed' })
  })

  test('inviting by address and by number', async () => {
    const members = `/sessions/${steadySessions.twoPeople}/members`
    expect(await client.json('POST', members, { memberToAdd: tom.email })).toMatchObject({
      holdReason: 'Transferring',
      members: [{}, {}, { displayName: 'Tom Okafor', role: 'Transfer' }],
    })
    await client.send('POST', members, { memberToAdd: '+18145550199' })
    expect((await client.send('POST', members, { memberToAdd: tom.email })).status).toBe(400)
    expect((await withLog(steadySessions.twoPeople)).members).toHaveLength(4)
    const connected = await client.json('DELETE', `${members}/${ana.email}`)
    expect(connected).toMatchObject({ holdReason: 'None', ended: false, members: [{}, {}, {}] })
  })

  test('calling somebody into a conference', async () => {
    const path = `/sessions/${steadySessions.twoPeople}/conference/members`
    expect(await client.json('POST', path, { callSid: 'CA1', destination: '+18145550199' })).toMatchObject({
      conferenceSid: expect.stringMatching(/^CF[0-9a-f]{32}$/) as unknown,
      members: [{}, {}, { callState: 'Ringing', role: 'Transfer' }],
    })
  })

  test('chat: the transcript, its history, and a message of one’s own', async () => {
    const path = `/sessions/${steadySessions.chat}`
    const messages = async (query = '') =>
      ((await client.json('GET', `${path}/transcript${query}`)) as { messages: { body: string }[] }).messages
    const recent = await messages()
    expect((await messages('?includeHistorical=true')).length).toBe(recent.length + 2)
    expect((await messages('?includeHistorical=true&historicalCutOffDate=2026-05-04')).length).toBe(
      recent.length,
    )
    expect((await messages('?includeHistorical=true&historicalCutOffDate=2099-01-01')).length).toBe(
      recent.length,
    )
    const unreadable = `${path}/transcript?includeHistorical=true&historicalCutOffDate=yesterday`
    expect((await client.send('GET', unreadable)).status).toBe(400)
    expect(await client.json('POST', `${path}/messages`, { body: 'On my way' })).toMatchObject({
      text: 'On my way',
      direction: 'Outgoing',
      sender: 'Ana Silva',
    })
    expect((await messages()).at(-1)).toMatchObject({ body: 'On my way', from: ana.email })
    const media = recent.find((message) => 'mediaUri' in message) as { mediaUri?: string } | undefined
    expect((await client.send('GET', media?.mediaUri ?? '')).headers.get('Content-Type')).toBe(
      'image/svg+xml',
    )
    expect((await client.send('POST', `${call}/messages`, { body: 'x' })).status).toBe(400)
  })
})
