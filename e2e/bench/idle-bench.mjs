import { setTimeout as wait } from 'node:timers/promises'

import { callInPage, openPage } from './devtools.mjs'
import { buildPeer } from './peers.mjs'
import { probe } from './probe.mjs'
import { median, pairedRatio } from './statistics.mjs'
import { tellVisits } from './table.mjs'
import { serveWall } from './wall-server.mjs'

/** Milliseconds until all that is fetched ahead is here, and then of watching: ten reads of the wall, one of them of everything. */
const settle = 12_000
const watch = 60_000

/**
 * What a console costs that nobody touches, in parts of a core: the inbox with 25 sessions (P7), the wall with 5,000 of which
 * one changes between two reads (P16), each beside react-admin with 25 rows, and all of them read each five seconds.
 * @param {{ browser: string, rounds: number, peers: readonly string[] }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureIdle({ browser, rounds, peers }) {
  const reactAdmin = peers.includes('react-admin') ? await buildPeer('react-admin') : undefined
  /** @type {{ name: string, server: Awaited<ReturnType<typeof serveWall>>, path: string, row: string }[]} */
  const apps = [
    { name: 'inbox', server: await serveWall('dist', 25), path: '/sessions', row: 'a.session-row' },
    { name: 'wall', server: await serveWall('dist'), path: '/wall', row: 'tbody tr' },
    ...(reactAdmin === undefined
      ? []
      : [
          {
            name: 'react-admin',
            server: await serveWall(reactAdmin, 25),
            path: '/sessions',
            row: 'tbody tr',
          },
        ]),
  ]
  /** @type {Record<string, { main: number, renderer: number }[]>} */
  const visits = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, server, path, row } of round % 2 === 0 ? apps : apps.toReversed()) {
      server.change = name === 'wall' ? 'one' : 'none'
      const page = await openPage(browser, callInPage(probe, { [row]: 10 }))
      try {
        await page.goto(server.address + path)
        await page.until('window.bench?.rendered !== undefined')
        await wait(settle)
        const [main, renderer, since] = [await page.mainThread(), await page.renderer(), performance.now()]
        await wait(watch)
        const time = performance.now() - since
        ;(visits[name] ??= []).push({
          main: (((await page.mainThread()) - main) / time) * 100,
          renderer: (((await page.renderer()) - renderer) / time) * 100,
        })
      } finally {
        await page.close()
      }
    }
  }
  /** @param {string} name @param {'main' | 'renderer'} figure */
  const of = (name, figure) => (visits[name] ?? []).map((each) => each[figure])
  for (const name of Object.keys(visits)) {
    tellVisits(`idle, ${name}`, { 'main thread, %': of(name, 'main'), 'renderer, %': of(name, 'renderer') })
  }
  /** @param {string} name */
  const ratio = (name) => pairedRatio(of(name, 'renderer'), of('react-admin', 'renderer'))
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
      measured: ratio('wall'),
      unit: 'times',
    },
  ]
}
