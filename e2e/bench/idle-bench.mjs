import { setTimeout as wait } from 'node:timers/promises'

import { callInPage, openPage } from './devtools.mjs'
import { buildPeer } from './peers.mjs'
import { probe } from './probe.mjs'
import { median, pairedRatio } from './statistics.mjs'
import { tellVisits } from './table.mjs'
import { serveWall } from './wall-server.mjs'

/** Milliseconds until all that is fetched ahead is here, and then of watching. */
const settle = 12_000
const watch = 30_000
/**
 * The wall reads everything a minute after it was opened, two minutes later, four minutes later, and from then on each five
 * minutes: two of these reads are in what is watched.
 */
const watchWall = 300_000

/** @typedef {{ name: string, server: Awaited<ReturnType<typeof serveWall>>, path: string, row: string }} App */

/**
 * What a console costs that nobody touches, in parts of a core: the inbox with 25 sessions (P7), the wall with 5,000 of which
 * one changes between two reads (P16), each beside react-admin with 25 rows, and all of them read each five seconds.
 * @param {{ browser: string, rounds: number, peers: readonly string[] }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureIdle({ browser, rounds, peers }) {
  const reactAdmin = peers.includes('react-admin') ? await buildPeer('react-admin') : undefined
  /** @type {App} */
  const inbox = {
    name: 'inbox',
    server: await serveWall('dist', 25),
    path: '/sessions',
    row: 'a.session-row',
  }
  /** @type {App} */
  const wall = { name: 'wall', server: await serveWall('dist'), path: '/wall', row: 'tbody tr' }
  wall.server.change = 'one'
  /** @type {App[]} */
  const others = reactAdmin
    ? [
        {
          name: 'react-admin',
          server: await serveWall(reactAdmin, 25),
          path: '/sessions',
          row: 'tbody tr',
        },
      ]
    : []

  /** @type {Record<string, { main: number, renderer: number }[]>} */
  const visits = {}
  /** @param {App} app @param {number} time @param {string} during */
  const see = async (app, time, during) => {
    const cost = await costOf(browser, app, time)
    ;(visits[`${app.name}${during}`] ??= []).push(cost)
  }
  for (let round = 0; round < rounds; round += 1) {
    const turns = [inbox, ...others]
    for (const app of round % 2 === 0 ? turns : turns.toReversed()) await see(app, watch, '')
  }
  // Beside each other: none of them takes a twentieth of a core, and the machine is the same for both all the time.
  for (let round = 0; round < Math.ceil(rounds / 2); round += 1)
    await Promise.all([wall, ...others].map((app) => see(app, watchWall, ', five minutes')))

  /** @param {string} name @param {'main' | 'renderer'} figure */
  const of = (name, figure) => (visits[name] ?? []).map((each) => each[figure])
  for (const name of Object.keys(visits)) {
    tellVisits(`idle, ${name}`, { 'main thread, %': of(name, 'main'), 'renderer, %': of(name, 'renderer') })
  }
  /** @param {string} name @param {string} [during] */
  const ratio = (name, during = '') =>
    pairedRatio(of(name + during, 'renderer'), of(`react-admin${during}`, 'renderer'))
  return [
    {
      id: 'P7',
      what: 'idle with 25 sessions: main thread',
      budget: 0.5,
      measured: median(of('inbox', 'main')),
      unit: '% of a core',
    },
    {
      id: 'P7',
      what: 'idle with 25 sessions: renderer, against react-admin',
      budget: 1,
      measured: ratio('inbox'),
      unit: 'times',
    },
    {
      id: 'P16',
      what: 'wall, one changed: renderer, against 25 rows of react-admin',
      budget: 1,
      measured: ratio('wall', ', five minutes'),
      unit: 'times',
    },
  ]
}

/**
 * Parts of a core, in percent, over some milliseconds in which nobody touches it.
 * @param {string} browser @param {App} app @param {number} time
 * @returns {Promise<{ main: number, renderer: number }>}
 */
async function costOf(browser, { server, path, row }, time) {
  const page = await openPage(browser, callInPage(probe, { [row]: 10 }))
  try {
    await page.goto(server.address + path)
    await page.until('window.bench?.rendered !== undefined')
    await wait(settle)
    const [main, renderer, since] = [await page.mainThread(), await page.renderer(), performance.now()]
    await wait(time)
    const took = performance.now() - since
    return {
      main: (((await page.mainThread()) - main) / took) * 100,
      renderer: (((await page.renderer()) - renderer) / took) * 100,
    }
  } finally {
    await page.close()
  }
}
