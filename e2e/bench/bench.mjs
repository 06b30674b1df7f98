/**
 * Measures every budget of speed against the built console, in a real Chromium, beside what the console is held against.
 * Machines differ and drift, so the apps take turns, and only ratios within one round count. Prints a table; fails when a
 * budget is missed or could not be measured. docs/performance.md says how to read it.
 *
 *     npm run bench -- [--only session,wall] [--rounds 5] [--removals 9] [--without react-admin]
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

import { ensureBrowser } from '../support/browser.mjs'
import { measureIdle } from './idle-bench.mjs'
import { measureSessionPage } from './session-bench.mjs'
import { isMissed, tableOf } from './table.mjs'
import { measureWall } from './wall-bench.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    removals: { type: 'string', default: '9' },
    without: { type: 'string' },
  },
})
const options = {
  browser: ensureBrowser(),
  rounds: Number(values.rounds),
  removals: Number(values.removals),
  peers: values.without === 'react-admin' ? [] : ['react-admin'],
}

/** @typedef {import('./table.mjs').Row} Row */
/** What has a pass or a fail of its own: tests and scripts that hold the budget themselves. */
const unit = ['node_modules/vitest/vitest.mjs', 'run']
const journey = ['e2e/support/run.mjs']
/** @type {Record<string, () => Row[] | Promise<Row[]>>} */
const parts = {
  size: () => [held('P1, P2', 'first visit: JS and CSS, gzip', ['e2e/bench/size.mjs'])],
  session: () => measureSessionPage(options),
  jsv: () => [held('P6', 'JSV: five times JSON.parse', [...unit, 'src/api/wire/jsv-speed.test.ts'])],
  idle: () => measureIdle(options),
  tabs: () => [
    held('P8', 'ten tabs ask as often as one', [...journey, 'e2e/live-tabs.spec.ts', '-g', 'ten tabs']),
    held('P9', 'an unchanged read changes nothing', [...journey, '-g', 'brings nothing new|quiet floor']),
  ],
  soak: () => [held('P10', '10,000 polls: heap, nodes, listeners, timers level', ['e2e/soak/soak.mjs'])],
  wall: () => measureWall(options),
  log: () => [
    held('P15', '50,000 lines: last key → first match shown', [
      'e2e/bench/log-bench.mjs',
      '--rounds',
      values.rounds,
    ]),
  ],
}
const wanted = values.only?.split(',') ?? Object.keys(parts)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

/** @type {Row[]} */
const rows = []
for (const name of wanted) rows.push(...((await parts[name]?.()) ?? []))
console.log(`\n${tableOf(rows)}`)
process.exit(rows.some(isMissed) ? 1 : 0)

/**
 * @param {string} id
 * @param {string} what
 * @param {readonly string[]} script
 * @returns {Row} One that counts failures, of which there may be none.
 */
function held(id, what, script) {
  const { status } = spawnSync(process.execPath, script, { stdio: 'inherit' })
  return { id, what, budget: 0, measured: status === 0 ? 0 : 1, unit: 'failed' }
}
