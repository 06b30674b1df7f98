import { setTimeout as wait } from 'node:timers/promises'

import { callInPage, openPage } from './devtools.mjs'
import { buildPeer } from './peers.mjs'
import { probe } from './probe.mjs'
import { median, pairedRatio } from './statistics.mjs'
import { tellVisits } from './table.mjs'
import { watchTyping } from './typing-probe.mjs'
import { serveWall } from './wall-server.mjs'

/** Milliseconds of watching an app that reads each five seconds: four reads. */
const watch = 20_000

/** What is not measured of an app that is not watched. */
const notWatched = {
  silent: NaN,
  none: NaN,
  one: NaN,
  all: NaN,
  longest: NaN,
  typed: NaN,
  bytes: NaN,
}

/** @typedef {Awaited<ReturnType<typeof serveWall>>} Server */
/** @typedef {{ name: string, server: Server, path: string, row: string, whole: string | undefined }} App */
/** @typedef {{ rendered: number, work: number, silent: number, none: number, one: number, all: number, longest: number, typed: number, bytes: number }} Visit */

/**
 * The wall over 5,000 sessions (P11 to P14, bytes of P16), beside the hand-tuned bound. The apps take turns, and only ratios
 * within one round count.
 * @param {{ browser: string, rounds: number, peers: readonly string[] }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureWall({ browser, rounds, peers }) {
  const ours = await serveWall('dist')
  const theirs = await serveWall(/** @type {string} */ (await buildPeer('tuned')))
  const reactAdmin = peers.includes('react-admin') ? await buildPeer('react-admin') : undefined
  /** @type {App[]} */
  const apps = [
    { name: 'console', server: ours, path: '/wall', row: 'tbody tr', whole: '5,000 sessions' },
    { name: 'bound', server: theirs, path: '/wall.html', row: '[data-row]', whole: '5000' },
    ...(reactAdmin === undefined
      ? []
      : [
          {
            name: 'react-admin',
            server: await serveWall(reactAdmin),
            path: '/sessions',
            row: 'tbody tr',
            whole: undefined,
          },
        ]),
  ]
  /** @type {Record<string, Visit[]>} */
  const visits = { console: [], bound: [], 'react-admin': [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const app of round % 2 === 0 ? apps : apps.toReversed()) {
      visits[app.name]?.push(await visit(browser, app))
    }
  }

  /** @param {string} name @param {keyof Visit} figure */
  const of = (name, figure) => (visits[name] ?? []).map((each) => each[figure])
  for (const { name } of apps) {
    tellVisits(`wall, ${name}`, {
      'rendered, ms': of(name, 'rendered'),
      'main thread until then, ms': of(name, 'work'),
      'a silent second': of(name, 'silent'),
      'unchanged read': of(name, 'none'),
      'one changed': of(name, 'one'),
      'all changed': of(name, 'all'),
      'longest task': of(name, 'longest'),
      typed: of(name, 'typed'),
    })
  }
  /** @param {keyof Visit} figure @param {string} name */
  const ratio = (figure, name = 'bound') => pairedRatio(of('console', figure), of(name, figure))
  return [
    {
      id: 'P11',
      what: '5,000 sessions, cold, first screen: against the bound',
      budget: 1.2,
      measured: ratio('rendered'),
      unit: 'times',
    },
    {
      id: 'P11',
      what: '5,000 sessions, cold, first screen: against 25 rows of react-admin',
      budget: 0.5,
      measured: ratio('rendered', 'react-admin'),
      unit: 'times',
    },
    {
      id: 'P12',
      what: 'unchanged read, main thread: against the bound',
      budget: 4,
      measured: ratio('none'),
      unit: 'times',
    },
    {
      id: 'P13',
      what: 'one changed, main thread: against the bound',
      budget: 2,
      measured: ratio('one'),
      unit: 'times',
    },
    {
      id: 'P13',
      what: 'all changed: longest task',
      budget: 50,
      measured: median(of('console', 'longest')),
      unit: 'ms',
    },
    {
      id: 'P14',
      what: 'filter 5,000: last key → settled',
      budget: 50,
      measured: median(of('console', 'typed')),
      unit: 'ms',
    },
    {
      id: 'P16',
      what: 'one changed: bytes of its read against all',
      budget: 0.05,
      measured: median(of('console', 'bytes')),
      unit: 'times',
    },
  ]
}

/** @param {string} browser @param {App} app @returns {Promise<Visit>} */
async function visit(browser, { server, path, row, whole }) {
  server.change = 'none'
  const page = await openPage(
    browser,
    `${callInPage(probe, { [row]: 10 })};${callInPage(watchTyping, undefined)}`,
  )
  try {
    await page.goto(server.address + path)
    await page.until('window.bench?.rendered !== undefined')
    const work = await page.mainThread()
    const rendered = await page.evaluate('bench.rendered')
    /** @type {Visit} */
    const times = { rendered, work, ...notWatched }
    if (whole === undefined) return times
    await page.until(
      `[...document.querySelectorAll('output')].some((each) => each.textContent === ${JSON.stringify(whole)})`,
    )
    for (const change of /** @type {const} */ (['silent', 'none', 'one', 'all'])) {
      server.change = change
      server.release()
      // What is under way still belongs to the change before.
      await wait(6_000)
      await page.evaluate('void (bench.longTasks.length = 0)')
      const [before, reads, since] = [await page.mainThread(), server.reads, performance.now()]
      // Nothing is called stale before the silence ends.
      await wait(change === 'silent' ? 8_000 : watch)
      const spent = (await page.mainThread()) - before
      const time = performance.now() - since
      if (change === 'silent') times.silent = (spent / time) * 1_000
      // Clocks that move on while nothing is read are no part of a read.
      else times[change] = Math.max(0.1, spent - (times.silent * time) / 1_000) / (server.reads - reads)
      const { bytes } = server
      // Not at the end: where all have changed, the page of those that changed lately is a larger one.
      if (change === 'one')
        times.bytes = (bytes['/api/sessions'] ?? NaN) / (bytes['/api/portal/active-sessions'] ?? NaN)
      if (change === 'all') times.longest = await page.evaluate('Math.max(0, ...bench.longTasks)')
    }
    server.change = 'none'
    await wait(6_000)
    await page.click(`document.querySelector('input[type=search]')`)
    for (const key of 'elif k') {
      await page.type(key)
      await wait(150)
    }
    await wait(500)
    return { ...times, typed: await page.evaluate('bench.typed.at(-1)') }
  } finally {
    await page.close()
  }
}
