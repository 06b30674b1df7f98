import { setTimeout as wait } from 'node:timers/promises'

import { serveApp } from './api-server.mjs'
import { callInPage, openPage } from './devtools.mjs'
import { watchMatches } from './match-probe.mjs'
import { probe } from './probe.mjs'
import { median } from './statistics.mjs'
import { tellVisits } from './table.mjs'

const box = `[...document.querySelectorAll('input[type=search]')].find((each) => each.ariaLabel === 'Search log')`

/**
 * The search over all of a log of 50,000 lines (P15): from the last key to the frame that shows the first match.
 * @param {{ browser: string, rounds: number }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureLogSearch({ browser, rounds }) {
  const server = await serveApp({ folder: 'dist', stripsLog: true, lines: 50_000 })
  /** @type {number[]} */
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await openPage(browser, callInPage(probe, { '[role="log"] time': 10 }))
    try {
      await page.goto(`${server.address}/sessions/1`)
      await page.until(`window.bench?.rendered !== undefined && ${box} !== undefined`)
      // What is fetched ahead comes first; a person does not type before a page stands still.
      await wait(3_000)
      await page.click(box)
      await page.evaluate(callInPage(watchMatches, undefined))
      // On one line alone, the second of all: it has to be found, and to be brought into view.
      for (const key of '#1') {
        await page.type(key)
        await wait(120)
      }
      await wait(600)
      times.push(await page.evaluate('bench.matched'))
    } finally {
      await page.close()
    }
  }
  server.close()
  tellVisits('search in 50,000 lines', { 'last key → first match, ms': times })
  return [
    {
      id: 'P15',
      what: 'search in 50,000 lines: last key → first match shown',
      budget: 100,
      measured: median(times),
      unit: 'ms',
    },
  ]
}
