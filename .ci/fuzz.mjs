/**
 * `npm run fuzz -- --cases 100000`: hostile and random answers, through the decoding and through the pages; a twentieth of
 * the cases is rendered. `--seed` plays again what fast-check printed for a case that failed.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string' } },
})
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'src/api/decode-fuzz.test.ts', 'src/app/fuzz.test.tsx'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_CASES: values.cases,
      ...(values.seed !== undefined && { FUZZ_SEED: values.seed }),
    },
  },
)
process.exit(status ?? 1)
