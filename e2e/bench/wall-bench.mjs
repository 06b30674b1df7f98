/**
 * Measures the budgets of the wall (P11 to P14, P16) over 5,000 sessions, beside the hand-tuned bound. The apps take turns,
 * and only ratios within one round count.
 *
 *     npm run bench:wall -- [--rounds 5]
 */
import { parseArgs } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'

import { ensureBrowser } from '../support/browser.mjs'
import { callInPage, openPage } from './devtools.mjs'
import { buildPeer } from './peers.mjs'
import { probe } from './probe.mjs'
import { median } from './statistics.mjs'
import { watchTyping } from './typing-probe.mjs'
import { serveWall } from './wall-server.mjs'

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const browser = ensureBrowser()
/** Milliseconds of watching an app that reads each five seconds: four reads. */
const watch = 20_000

const ours = await serveWall('dist')
const theirs = await serveWall(/** @type {string} */ (await buildPeer('tuned')))
const apps = [
  { name: 'console', server: ours, path: '/wall', row: 'tbody tr', whole: '5,000 sessions' },
  { name: 'bound', server: theirs, path: '/wall.html', row: '[data-row]', whole: '5000' },
]

/** @typedef {{ rendered: number, silent: number, none: number, one: number, all: number, longest: number, typed: number }} Visit */
/** @type {Record<string, Visit[]>} */
const visits = { console: [], bound: [] }
/** @type {number[]} */
const bytes = []
const partOfAll = () =>
  (ours.bytes['/api/sessions'] ?? NaN) / (ours.bytes['/api/portal/active-sessions'] ?? NaN)
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (const app of round % 2 === 0 ? apps : apps.toReversed()) {
    visits[app.name]?.push(await visit(app))
  }
}

/** @param {(typeof apps)[number]} app @returns {Promise<Visit>} */
async function visit({ server, path, row, whole }) {
  server.change = 'none'
  const page = await openPage(
    browser,
    `${callInPage(probe, { [row]: 10 })};${callInPage(watchTyping, undefined)}`,
  )
  try {
    await page.goto(server.address + path)
    await page.until('window.bench?.rendered !== undefined')
    const rendered = await page.evaluate('bench.rendered')
    await page.until(
      `[...document.querySelectorAll('output')].some((each) => each.textContent === ${JSON.stringify(whole)})`,
    )
    const times = { silent: 0, none: 0, one: 0, all: 0, longest: 0 }
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
      if (change === 'one' && path === '/wall') bytes.push(partOfAll())
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
    return { rendered, ...times, typed: await page.evaluate('bench.typed.at(-1)') }
  } finally {
    await page.close()
  }
}

/** @param {'console' | 'bound'} name @param {keyof Visit} figure */
const of = (name, figure) => (visits[name] ?? []).map((each) => each[figure])
/** @param {keyof Visit} figure */
const ratio = (figure) =>
  median(of('console', figure).map((time, round) => time / (of('bound', figure)[round] ?? NaN)))

const rows = [
  row('P11', '5,000 sessions, cold, first screen: against the bound', 1.2, ratio('rendered'), 'times'),
  row('P12', 'unchanged read, main thread: against the bound', 4, ratio('none'), 'times'),
  row('P13', 'one changed, main thread: against the bound', 2, ratio('one'), 'times'),
  row('P13', 'all changed: longest task', 50, median(of('console', 'longest')), 'ms'),
  row('P14', 'filter 5,000: last key → settled', 50, median(of('console', 'typed')), 'ms'),
  row('P16', 'one changed: bytes of its read against all', 0.05, median(bytes), 'times'),
]
for (const name of /** @type {const} */ (['console', 'bound'])) {
  const figures = /** @type {const} */ (['rendered', 'silent', 'none', 'one', 'all', 'longest', 'typed'])
  console.log(
    name,
    figures
      .map(
        (figure) =>
          `${figure} ${of(name, figure)
            .map((time) => Math.round(time * 10) / 10)
            .join(', ')} ms`,
      )
      .join('; '),
  )
}
console.log('\n| | What | Budget | Measured | |\n|---|---|---|---|---|')
for (const { line } of rows) console.log(line)
process.exit(rows.some(({ isMissed }) => isMissed) ? 1 : 0)

/** @param {string} id @param {string} what @param {number} budget @param {number} measured @param {string} unit */
function row(id, what, budget, measured, unit) {
  const isMissed = !(measured <= budget)
  const said = `${Math.round(measured * 1_000) / 1_000} ${unit}`
  return {
    isMissed,
    line: `| ${id} | ${what} | ≤ ${budget} ${unit} | ${said} | ${isMissed ? 'MISSED' : ''} |`,
  }
}
