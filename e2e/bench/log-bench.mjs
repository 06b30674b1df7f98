/**
 * Measures the search of a log of 50,000 lines (P15): from the last key to the frame that shows the first match of what was
 * typed, found among all lines. Each round is a new page; before that, and only told, a text comes at once in the first search.
 *
 *     npm run bench:log -- [--rounds 5]
 */
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { ensureBrowser } from '../support/browser.mjs'
import { serveApp } from './api-server.mjs'
import { callInPage, openPage } from './devtools.mjs'
import { probe } from './probe.mjs'
import { watchSearch } from './search-probe.mjs'
import { median } from './statistics.mjs'
import { isMissed, tableOf, tellVisits } from './table.mjs'

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const browser = ensureBrowser()
const lines = 50_000
const server = await serveApp({ folder: 'dist', stripsLog: true, size: { members: 4, lines } })
/** In one line only, far from the end, where every log opens. */
const rare = '#12345'
const common = 'imani k'

/** @type {{ atOnce: number, typed: number }[]} */
const visits = []
for (let round = 0; round < Number(options.rounds); round += 1) visits.push(await visit())

async function visit() {
  const page = await openPage(
    browser,
    `${callInPage(probe, { '[role="log"] time': 10 })};${callInPage(watchSearch, undefined)}`,
  )
  try {
    await page.goto(`${server.address}/sessions/1`)
    await page.until('window.bench?.rendered !== undefined')
    await page.until(`document.querySelector('.log-toolbar') !== null`)
    await wait(2_000)
    await page.click(`document.querySelector('.log-search input')`)
    await page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(rare)})`)
    await page.until('bench.found.length === 1')
    const [atOnce] = await page.evaluate('bench.found')
    await page.evaluate(`document.activeElement.select()`)
    for (const key of common) {
      await page.type(key)
      await wait(150)
    }
    await page.until(
      `document.querySelector('[data-current] mark')?.textContent.toLowerCase() === '${common}'`,
    )
    await wait(200)
    const typed = /** @type {number[]} */ (await page.evaluate('bench.found')).slice(1)
    return { atOnce, typed: typed.at(-1) ?? NaN }
  } finally {
    await page.close()
  }
}

server.close()
tellVisits('console', {
  'text at once, before any other search, ms': visits.map(({ atOnce }) => atOnce),
  'last of several keys, ms': visits.map(({ typed }) => typed),
})
const row = {
  id: 'P15',
  what: '50,000 lines: last key → first match shown',
  budget: 100,
  measured: median(visits.map(({ typed }) => typed)),
  unit: 'ms',
}
console.log(`\n${tableOf([row])}`)
process.exit(isMissed(row) ? 1 : 0)
