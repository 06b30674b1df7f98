import { describe, expect, test, vi } from 'vitest'

import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import {
  callStateIn,
  countDuring,
  endRinging,
  hold,
  open,
  pass,
  settle,
  setUpLiveTabs,
  world,
} from '../../test/live-tabs.ts'
import { activeSessions, sessionDetail, sessionLog } from '../sessions.ts'
import { askForSignIn, signInIsDone } from '../sign-in/sign-in-needed.ts'

const { chat } = steadySessions

setUpLiveTabs()

describe('when nobody looks', () => {
  test('the list keeps its pace, so that a call rings, and the rest slows down', async () => {
    await endRinging()
    const { tab } = await open(sessionDetail(chat), activeSessions())
    tab.isHidden = true
    tab.emit('visibility')
    await pass(20)
    expect(await countDuring(60)).toBeLessThanOrEqual(5)
    expect(await countDuring(60, 'GetActiveSessions')).toBeGreaterThanOrEqual(10)
  })

  test('one tab in sight is enough for the usual pace', async () => {
    const { tab } = await open(sessionDetail(chat))
    await open(sessionDetail(chat))
    tab.isHidden = true
    tab.emit('visibility')
    expect(await countDuring(60)).toBeGreaterThanOrEqual(10)
  })
})

describe('everything is read again, once', () => {
  test('after a sleep', async () => {
    await open(sessionDetail(chat), sessionLog(chat))
    await open(sessionDetail(chat), sessionLog(chat))
    await world.forgetRequests()
    vi.setSystemTime(Date.now() + 3_600_000)
    await pass(2)
    expect(await world.requests('GetSession')).toHaveLength(1)
    expect(await world.requests('ListSessions')).toHaveLength(1)
  })

  test('after an absence, but not after a glance elsewhere', async () => {
    const { tab } = await open(sessionLog(chat))
    const absence = async (seconds: number) => {
      await world.forgetRequests()
      tab.emit('away')
      await pass(seconds)
      tab.emit('back')
      await settle()
      return (await world.requests('ListSessions')).length
    }
    expect(await absence(3)).toBe(0)
    expect(await absence(12)).toBe(1)
  })

  test('when the network comes back, although it had failed for long', async () => {
    const { tab } = await open(sessionDetail(chat))
    await world.fault({ operation: 'GetSession', drop: true })
    await pass(90)
    await world.clearFaults()
    await world.forgetRequests()
    tab.emit('online')
    await settle()
    expect(await world.requests('GetSession')).toHaveLength(1)
  })

  test('when the network comes back, again and again within seconds where it carries nothing yet', async () => {
    const { tab } = await open(sessionDetail(chat))
    await world.fault({ operation: 'GetSession', drop: true })
    await pass(90)
    tab.emit('online')
    await settle()
    await world.forgetRequests()
    await pass(2)
    expect((await world.requests('GetSession')).length).toBeGreaterThanOrEqual(1)
    await hold(chat)
    await world.clearFaults()
    await pass(2)
    expect(callStateIn({ client: tab.client }, chat)).toBe('Hold')
  })

  test('and a server that stays away is not hurried for longer than that', async () => {
    const { tab } = await open(sessionDetail(chat))
    await world.fault({ operation: 'GetSession', drop: true })
    await pass(90)
    tab.emit('online')
    await pass(7)
    expect(await countDuring(60)).toBeLessThanOrEqual(4)
  })

  test('when the network comes back, although a read from before fails only then', async () => {
    const { tab } = await open(sessionDetail(chat))
    await world.fault({ operation: 'GetSession', drop: true, hold: 'lost', times: 1 })
    await pass(6)
    expect(await world.held('lost')).toBe(1)
    await world.forgetRequests()
    tab.emit('online')
    await world.release('lost')
    await pass(2)
    expect(await world.requests('GetSession')).toHaveLength(1)
  })

  test('after a sign-in, and nothing before', async () => {
    await open(sessionDetail(chat))
    askForSignIn()
    expect(await countDuring(30)).toBe(0)
    signInIsDone()
    await settle()
    expect(await world.requests('GetSession')).toHaveLength(1)
  })

  test('when a page comes back that was put aside, in which another tab led meanwhile', async () => {
    const first = await open(sessionDetail(chat))
    await open(sessionDetail(chat))
    first.tab.emit('leaves')
    first.tab.isFrozen = true
    expect(await countDuring(30)).toBeGreaterThanOrEqual(5)
    first.tab.isFrozen = false
    await hold(chat)
    first.tab.emit('returns')
    await pass(1)
    expect(callStateIn(first, chat)).toBe('Hold')
  })
})
