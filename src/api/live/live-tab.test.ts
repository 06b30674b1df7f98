import type { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'

import { dana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import {
  browser,
  callStateIn,
  countDuring,
  endRinging,
  forbidLocks,
  hold,
  open,
  pass,
  settle,
  setUpLiveTabs,
  world,
} from '../../test/live-tabs.ts'
import { leaveOutOfStatus } from '../../test/sandbox-network.ts'
import { mySessions } from '../inbox.ts'
import { isFinal } from '../is-final.ts'
import { removeMember } from '../session-members.ts'
import { activeSessions, sessionDetail, sessionLog } from '../sessions.ts'
import { signInIsDone, signInNeeded } from '../sign-in/sign-in-needed.ts'

const { chat, twoPeople } = steadySessions

setUpLiveTabs()

test.each([[['id']], [['id', 'emailAddress']]])('a person without %j is served live', async (left) => {
  leaveOutOfStatus(...left)
  const only = await open(sessionDetail(chat))
  await hold(chat)
  await pass(6)
  expect(callStateIn(only, chat)).toBe('Hold')
})

describe('several tabs', () => {
  test('cost what one costs, and all show what the leader read', async () => {
    const first = await open(sessionDetail(chat))
    const alone = await countDuring(60)
    const others = [await open(sessionDetail(chat)), await open(sessionDetail(chat))]
    expect(alone).toBeGreaterThanOrEqual(10)
    expect(await countDuring(60)).toBeLessThanOrEqual(alone + 1)

    await hold(chat)
    await pass(6)
    expect([first, ...others].map((tab) => callStateIn(tab, chat))).toEqual(['Hold', 'Hold', 'Hold'])
  })

  test('the leader also reads what only another tab shows', async () => {
    await open(sessionDetail(chat))
    const second = await open(sessionDetail(twoPeople))
    expect(await countDuring(60)).toBeLessThanOrEqual(26)
    await hold(twoPeople)
    await pass(6)
    expect(callStateIn(second, twoPeople)).toBe('Hold')
  })

  test('what did not change is not sent, changes no object, and is as young as the read', async () => {
    await open(sessionDetail(chat))
    const second = await open(sessionDetail(chat))
    await pass(12)
    const former = second.client.getQueryState(sessionDetail(chat).queryKey)
    browser.messages.length = 0
    await pass(12)
    const now = second.client.getQueryState(sessionDetail(chat).queryKey)
    expect(now?.data).toBe(former?.data)
    expect(now?.dataUpdatedAt).toBeGreaterThan(former?.dataUpdatedAt ?? Infinity)
    expect(browser.messages.filter(({ kind }) => kind === 'read').length).toBeGreaterThan(1)
    expect(browser.messages.filter(({ data }) => data !== undefined)).toEqual([])
  })

  test('the log of a session that moves is read once for all of them', async () => {
    const shown = [sessionDetail(chat), sessionLog(chat)]
    await open(...shown)
    const second = await open(...shown)
    await pass(6)
    await world.forgetRequests()
    await world.act({ addLog: { sessionId: chat, message: 'Something happened' } })
    await hold(chat)
    await pass(7)
    expect(await world.requests('ListSessions')).toHaveLength(1)
    const log = second.client.getQueryData(sessionLog(chat).queryKey)
    expect(log?.some(({ message }) => message === 'Something happened')).toBe(true)
  })

  test('a log that is no more is no more in any of them', async () => {
    const shown = [sessionDetail(chat), sessionLog(chat)]
    const first = await open(...shown)
    const second = await open(...shown)
    const logIn = ({ client }: { client: QueryClient }) => client.getQueryData(sessionLog(chat).queryKey)
    expect(logIn(second)?.length).toBeGreaterThan(0)
    await world.act({ archiveSession: { sessionId: chat } })
    await pass(35)
    expect([logIn(first), logIn(second)]).toEqual([null, null])
  })

  test('where a leader goes, another one follows', async () => {
    const first = await open(sessionDetail(chat))
    const second = await open(sessionDetail(chat))
    first.close()
    expect(await countDuring(30)).toBeGreaterThanOrEqual(5)
    await hold(chat)
    await pass(6)
    expect(callStateIn(second, chat)).toBe('Hold')
  })

  test('where the leader is frozen, a tab reads for itself after some patience', async () => {
    const first = await open(sessionDetail(chat))
    const second = await open(sessionDetail(chat))
    await pass(6)
    first.tab.isFrozen = true
    await hold(chat)
    await pass(8)
    expect(callStateIn(second, chat)).toBe('Connected')
    await pass(10)
    expect(callStateIn(second, chat)).toBe('Hold')
  })

  test('without locks each reads for itself, and spares what another has just read', async () => {
    forbidLocks()
    await open(sessionDetail(chat))
    const alone = await countDuring(60)
    const second = await open(sessionDetail(chat))
    await open(sessionDetail(twoPeople))
    expect(await countDuring(60)).toBeLessThanOrEqual(3 * alone)
    await hold(chat)
    await pass(6)
    expect(callStateIn(second, chat)).toBe('Hold')
  })
})

describe('an act', () => {
  const danaIn = ({ client }: { client: QueryClient }) =>
    client.getQueryData(sessionDetail(chat).queryKey)?.members.some(({ identity }) => identity === dana.email)

  async function removeDana(client: QueryClient) {
    const member = client
      .getQueryData(sessionDetail(chat).queryKey)
      ?.members.find(({ identity }) => identity === dana.email)
    if (!member) throw new Error('Dana is not in the chat')
    return client.getMutationCache().build(client, removeMember(chat)).execute({ member })
  }

  test('in one tab is seen in the others before the next poll', async () => {
    const first = await open(sessionDetail(chat), activeSessions())
    const second = await open(sessionDetail(chat))
    await removeDana(second.client)
    await settle()
    expect([danaIn(first), danaIn(second)]).toEqual([false, false])
    const listed = first.client.getQueryData(activeSessions().queryKey)?.find(({ id }) => id === chat)
    expect(listed?.members.some(({ identity }) => identity === dana.email)).toBe(false)
  })

  test("is not undone by the leader's older read, of the session or of a list", async () => {
    await endRinging()
    const first = await open(sessionDetail(chat), activeSessions())
    const second = await open(sessionDetail(chat), activeSessions())
    await world.fault({ operation: 'GetSession', times: 1, hold: 'old' })
    await world.fault({ operation: 'GetActiveSessions', times: 1, hold: 'old list' })
    await pass(6)
    expect([await world.held('old'), await world.held('old list')]).toEqual([1, 1])
    await removeDana(second.client)
    await settle()
    await world.release('old')
    await world.release('old list')
    await settle()
    const isListed = ({ client }: typeof first) =>
      client
        .getQueryData(activeSessions().queryKey)
        ?.find(({ id }) => id === chat)
        ?.members.some(({ identity }) => identity === dana.email)
    for (const tab of [first, second]) expect([danaIn(tab), isListed(tab)]).toEqual([false, false])
    await pass(6)
    for (const tab of [first, second]) expect([danaIn(tab), isListed(tab)]).toEqual([false, false])
  })

  test("is not undone by an older read of the leader's other list", async () => {
    await endRinging()
    const first = await open(mySessions('instead'))
    const second = await open(sessionDetail(chat))
    await world.fault({ operation: 'GetMySessions', times: 1, hold: 'old list' })
    await pass(6)
    expect(await world.held('old list')).toBe(1)
    await removeDana(second.client)
    await settle()
    const isListed = () =>
      first.client
        .getQueryData(mySessions('instead').queryKey)
        ?.find(({ id }) => id === chat)
        ?.members.some(({ identity }) => identity === dana.email)
    const shown = new Set<unknown>()
    const stop = first.client.getQueryCache().subscribe(() => shown.add(isListed()))
    await world.release('old list')
    await settle()
    stop()
    expect([...shown]).toEqual([false])
  })

  test('of a tab that reads nothing itself afterwards is not undone either', async () => {
    await endRinging()
    const first = await open(sessionDetail(chat))
    const second = await open()
    await second.client.query(sessionDetail(chat))
    await pass(1)
    await world.fault({ operation: 'GetSession', times: 1, hold: 'old' })
    await pass(6)
    expect(await world.held('old')).toBe(1)
    await removeDana(second.client)
    await settle()
    expect(danaIn(first)).toBe(false)
    await world.release('old')
    await settle()
    expect(danaIn(first)).toBe(false)
  })
})

test('a 401 of one route alone is the last word in every tab', async () => {
  const both = [await open(activeSessions()), await open(activeSessions())]
  await world.fault({ operation: 'GetActiveSessions', status: 401 })
  await pass(6)
  expect(signInNeeded.get()).toBe(true)
  signInIsDone()
  await pass(6)
  for (const { client } of both) {
    const error = client.getQueryState(activeSessions().queryKey)?.error
    expect(error).toMatchObject({ status: 401 })
    expect(isFinal(error)).toBe(true)
  }
})

test('while reads fail they come ever slower, and every tab knows', async () => {
  await open(sessionDetail(chat))
  const second = await open(sessionDetail(chat))
  await world.fault({ operation: 'GetSession', status: 503 })
  expect(await countDuring(120)).toBeLessThanOrEqual(8)
  const state = second.client.getQueryState(sessionDetail(chat).queryKey)
  expect(state?.error).toMatchObject({ kind: 'refused', status: 503 })
  expect(state?.data).toBeDefined()

  await world.clearFaults()
  await pass(80)
  expect(second.client.getQueryState(sessionDetail(chat).queryKey)?.error).toBeNull()
})
