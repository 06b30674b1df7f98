/**
 * Measures the budgets of the main job (P3 to P5; `size.mjs` has P1 and P2) in a real Chromium, against the built console.
 * Machines differ and drift, so the apps take turns, and only ratios within one round count.
 *
 *     npm run bench -- [--rounds 5] [--removals 9] [--without react-admin]
 */
import { parseArgs } from 'node:util'

import { ensureBrowser } from '../support/browser.mjs'
import { serveApp } from './api-server.mjs'
import { measureColdVisit, measureRemovals } from './measures.mjs'
import { buildPeer } from './peers.mjs'
import { median } from './statistics.mjs'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    removals: { type: 'string', default: '9' },
    without: { type: 'string' },
  },
})
const browser = ensureBrowser()
/** What a person can see of it: the shared first screen of all three, whatever follows below it. */
const membersInSight = 25
const logLines = { '[role="log"] time': 10 }

const consoleServer = await serveApp({ folder: 'dist', stripsLog: true, latency: 150 })
const ours = {
  name: 'console',
  url: `${consoleServer.address}/sessions/1`,
  ready: { '[data-member-id]': membersInSight, ...logLines },
  members: '[data-member-id]',
}
const tuned = await peer('tuned', '/sessions/1', '[data-member]', logLines)
const reactAdmin =
  options.without === 'react-admin'
    ? undefined
    : await peer('react-admin', '/sessions/1/show', '.members tbody tr', { '.log tbody tr': 25 })

/** @type {Map<string, { rendered: number, nodes: number }[]>} */
const visits = new Map()
const apps = [ours, tuned, reactAdmin].filter((app) => app !== undefined)
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (let turn = 0; turn < apps.length; turn += 1) {
    const app = /** @type {typeof ours} */ (apps[(round + turn) % apps.length])
    visits.set(app.name, [...(visits.get(app.name) ?? []), await measureColdVisit(browser, app)])
  }
}
const removals = await measureRemovals(browser, ours, Number(options.removals))

const rows = [
  row('P3', 'session page, cold: against the hand-tuned bound', 1.3, ratioTo('tuned'), 'times'),
  row(
    'P3',
    'session page, cold: against react-admin at its most generous',
    0.6,
    ratioTo('react-admin'),
    'times',
  ),
  row('P4', 'elements on the session page', 2_500, median(of('console', 'nodes')), ''),
  row(
    'P5',
    'Remove in the dialog → row marked and painted',
    50,
    median(removals.map(({ marked }) => marked)),
    'ms',
  ),
  row('P5', 'answer → row gone', 2, median(removals.map(({ framesToGone }) => framesToGone)), 'frames'),
]
for (const name of visits.keys()) {
  const times = of(name, 'rendered')
  console.log(
    `${name}: session page after ${Math.round(median(times))} ms (${times.map(Math.round).join(', ')})`,
  )
}
console.log(
  `removals: marked after ${list(removals, 'marked')} ms; gone ${list(removals, 'gone')} ms after the answer\n`,
)
console.log('| | What | Budget | Measured | |\n|---|---|---|---|---|')
for (const { line } of rows) console.log(line)
process.exit(rows.some(({ isMissed }) => isMissed) ? 1 : 0)

/**
 * @param {'tuned' | 'react-admin'} name
 * @param {string} path
 * @param {string} members
 * @param {Record<string, number>} log
 */
async function peer(name, path, members, log) {
  const folder = await buildPeer(name)
  if (folder === undefined) return undefined
  const { address } = await serveApp({ folder, stripsLog: false })
  return { name, url: address + path, ready: { [members]: membersInSight, ...log }, members }
}

/** @param {string} name @param {'rendered' | 'nodes'} figure */
function of(name, figure) {
  return (visits.get(name) ?? []).map((visit) => visit[figure])
}

/** @param {string} name */
function ratioTo(name) {
  const theirs = of(name, 'rendered')
  return median(of('console', 'rendered').map((time, round) => time / (theirs[round] ?? NaN)))
}

/** @param {string} id @param {string} what @param {number} budget @param {number} measured @param {string} unit */
function row(id, what, budget, measured, unit) {
  const isMissed = measured > budget
  const said = Number.isNaN(measured) ? 'not measured' : `${Math.round(measured * 100) / 100} ${unit}`
  return {
    isMissed,
    line: `| ${id} | ${what} | ≤ ${budget} ${unit} | ${said} | ${isMissed ? 'MISSED' : ''} |`,
  }
}

/** @param {{ marked: number, gone: number }[]} times @param {'marked' | 'gone'} figure */
function list(times, figure) {
  return times.map((time) => Math.round(time[figure])).join(', ')
}
