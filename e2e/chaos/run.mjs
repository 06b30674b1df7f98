/**
 * `npm run chaos -- --seed 7 --acts 2000`: agents act at random while the server fails at random, and at every pause each
 * screen is compared with the server's truth. `--round 3` plays one round of a seed again.
 */
import { spawnSync } from 'node:child_process'
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
process.exit(status ?? 1)
