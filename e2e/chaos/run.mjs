/**
 * `npm run chaos -- --seed 7 --acts 2000`: agents act at random while the server fails at random, and at every pause each
 * screen is compared with the server's truth. `--round 3` plays one round of a seed again.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    acts: { type: 'string', default: '300' },
    round: { type: 'string', default: '' },
    workers: { type: 'string', default: '2' },
  },
})
for (const name of /** @type {const} */ (['seed', 'acts', 'workers'])) {
  if (/^\d+$/.test(values[name])) continue
  console.error(`--${name} is a whole number, not "${values[name]}".`)
  process.exit(1)
}

const results = 'node_modules/.cache/chaos.json'
rmSync(results, { force: true })
const since = Date.now()
const { status } = spawnSync(
  process.execPath,
  ['e2e/support/run.mjs', '-c', 'e2e/chaos/playwright.config.ts'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHAOS_SEED: values.seed,
      CHAOS_ACTS: values.acts,
      CHAOS_ROUND: values.round,
      CHAOS_WORKERS: values.workers,
    },
  },
)
tell(status === 0)
process.exit(status ?? 1)

/** @param {boolean} isGood */
function tell(isGood) {
  const { suites = [] } = JSON.parse(readFileSync(results, 'utf8'))
  /** @type {{ type: string, description: string }[]} */
  const figures = suites.flatMap((/** @type {any} */ suite) =>
    suite.specs.flatMap((/** @type {any} */ spec) =>
      spec.tests.flatMap((/** @type {any} */ each) => each.annotations),
    ),
  )
  const sum = (/** @type {string} */ wanted) =>
    figures.reduce((total, { type, description }) => total + (type === wanted ? Number(description) : 0), 0)
  const seconds = ((Date.now() - since) / 1_000).toFixed(0)
  console.log(
    `chaos: seed ${values.seed}, ${sum('acts')} acts (${sum('missed')} of them came too late), ` +
      `${sum('pauses')} comparisons, ${seconds} s: ${isGood ? 'no difference' : 'DIFFERENCES, see above'}`,
  )
}
