/**
 * A shift of many hours in a few minutes (P10): thousands of polls, hundreds of sessions opened and closed. What the page
 * holds on to has to level off.
 *
 *     npm run soak -- [--polls 10000] [--sessions 400]
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { openPage } from '../bench/devtools.mjs'
import { ensureBrowser } from '../support/browser.mjs'
import { pageClock } from './page-clock.mjs'
import { serveShift } from './shift-server.mjs'

const { values } = parseArgs({
  options: { polls: { type: 'string', default: '10000' }, sessions: { type: 'string', default: '400' } },
})
const polls = Number(values.polls)
const sessions = Number(values.sessions)
if (!existsSync('dist/index.html')) {
  console.error('The console is not built yet: run "npm run build" first.')
  process.exit(1)
}

/** The level that counts is that of a page which has seen everything once. */
const warmUp = Math.min(1_000, Math.round(polls / 3))
const stages = polls > 1_000 ? 4 : 2
const megabyte = 1024 * 1024
const started = Date.now()
const server = await serveShift('dist')
const page = await openPage(ensureBrowser(), `(${pageClock.toString()})()`)
let opened = 0

try {
  await page.goto(`${server.address}/sessions`)
  await page.until('document.readyState === "complete" && "shift" in window')
  await page.until('shift.pass(1000).then(() => document.querySelectorAll("a.session-row").length === 40)')
  /** @type {Awaited<ReturnType<typeof level>>[]} */
  const levels = []
  await live(warmUp, Math.round((sessions * warmUp) / polls))
  levels.push(await level())
  for (let stage = 1; stage <= stages; stage += 1) {
    await live(Math.round((polls - warmUp) / stages), Math.round((sessions * (1 - warmUp / polls)) / stages))
    levels.push(await level())
  }
  tell(levels)
  process.exitCode = judge(levels)
} finally {
  await page.close()
  server.close()
}

/** Polls so often, and opens so many sessions meanwhile, each read a few times. @param {number} pollCount @param {number} count */
async function live(pollCount, count) {
  const each = Math.max(1, Math.floor(pollCount / Math.max(1, count)))
  let left = pollCount
  for (let at = 0; at < count && left > 0; at += 1) {
    const place = (opened * 7) % 40
    opened += 1
    const id = await page.evaluate(`(() => {
      const row = document.querySelectorAll('a.session-row')[${place}]
      row.click()
      return new URL(row.href).pathname
    })()`)
    await page.evaluate(`shift.pass(1000)`)
    await page.until(
      `shift.pass(1000).then(() => location.pathname === ${JSON.stringify(id)} && document.querySelector('[data-member-id]') !== null && document.querySelector('.log-line') !== null)`,
    )
    await page.evaluate(`shift.poll(${Math.min(each, left)})`)
    left -= each
    await page.evaluate(`document.querySelector('header a[href="/sessions"]').click()`)
  }
  if (left > 0) await page.evaluate(`shift.poll(${left})`)
}

/** What the page holds, at the list, after what it remembers of closed sessions has had time to go. */
async function level() {
  await page.evaluate('shift.pass(6 * 60_000)')
  const { polls: polled, timers, workers } = await page.evaluate('shift.counts()')
  return { ...(await page.held()), timers, workers, polls: polled, opened }
}

/** @param {Awaited<ReturnType<typeof level>>[]} levels */
function tell(levels) {
  console.log(
    '| polls | sessions opened | heap, MB | DOM nodes | listeners | timers | workers |\n|---|---|---|---|---|---|---|',
  )
  for (const { polls: at, opened: count, heap, nodes, listeners, timers, workers } of levels) {
    console.log(
      `| ${at} | ${count} | ${(heap / megabyte).toFixed(2)} | ${nodes} | ${listeners} | ${timers} | ${workers} |`,
    )
  }
  console.log(`soak: ${((Date.now() - started) / 1000).toFixed(0)} s`)
}

/** @param {Awaited<ReturnType<typeof level>>[]} levels @returns {number} */
function judge(levels) {
  const [first, last] = [levels[0], levels.at(-1)]
  if (!first || !last) return 1
  const grown = [
    ...(last.heap > first.heap * 1.05 + megabyte ? ['the heap'] : []),
    ...(last.nodes > first.nodes * 1.05 ? ['DOM nodes'] : []),
    ...(last.listeners > first.listeners * 1.05 ? ['listeners'] : []),
    ...(last.timers > first.timers + 3 ? ['timers'] : []),
    ...(last.workers > first.workers ? ['workers'] : []),
  ]
  console.log(grown.length === 0 ? 'Everything levels off.' : `GREW: ${grown.join(', ')}`)
  return grown.length === 0 ? 0 : 1
}
