/**
 * `npm run kit -- ../my-tests`: copies the page objects and fixtures into a folder of somebody else's tests, as `kit/`;
 * docs/testing-kit.md is for them.
 */
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const support = [
  'browser-sender',
  'fixtures',
  'known-sessions',
  'people',
  'policy-watch',
  'removals',
  'servers',
  'sign-in',
  'world',
]

const [target] = process.argv.slice(2)
// npm runs scripts in the folder of the console; what was typed is meant from where it was typed.
const folder = target && resolve(process.env['INIT_CWD'] ?? '.', target)
if (!folder || !existsSync(folder)) {
  console.error('Say where to: npm run kit -- ../my-tests (a folder that exists)')
  process.exit(1)
}

const kit = join(folder, 'kit')
rmSync(kit, { recursive: true, force: true })
cpSync(new URL('../pages', import.meta.url), join(kit, 'pages'), { recursive: true })
for (const name of support) {
  cpSync(new URL(`../support/${name}.ts`, import.meta.url), join(kit, 'support', `${name}.ts`))
}
console.log(`The kit is in ${kit}`)
