/** The steps behind `npm run check` (which is `npm test`) and `npm run check:quick`: in order, with a heading each, and stopping at the first that fails. */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

const unitResults = 'node_modules/.cache/unit.json'
const e2eResults = 'node_modules/.cache/e2e.json'
const unit = `unit -- --reporter=default --reporter=json --outputFile.json=${unitResults}`

/** Steps of one line run side by side, each printing when it is done; the others have the terminal to themselves. */
const fast = [['messages'], ['types', 'lint', 'format:check', 'dead-code'], [unit]]
/** What takes hours at its full size has a small one here; docs/reliability.md has the figures of both. */
const shift = ['chaos -- --acts 300', 'soak -- --polls 300 --sessions 40']
const plans = {
  'check:quick': fast,
  check: [...fast, ['build', 'build:demo', 'audit'], ['size'], ['e2e:built'], ...shift.map((step) => [step])],
}

const name = process.argv[2] === 'check:quick' ? 'check:quick' : 'check'
const started = Date.now()
const running = new Set()
for (const results of [unitResults, e2eResults]) rmSync(results, { force: true })
for (const steps of plans[name]) {
  const results = await Promise.all(steps.map((step) => run(step, steps.length > 1)))
  if (results.includes(false)) finish(1)
}
finish(0)

/**
 * Runs one npm script; gives whether it passed. Hooks are left out, since `messages` has run.
 * @param {string} step
 * @param {boolean} besideOthers
 * @returns {Promise<boolean>}
 */
function run(step, besideOthers) {
  const [script = '', ...rest] = step.split(' ')
  const since = Date.now()
  if (!besideOthers) console.log(heading(script))
  const child = spawn('npm', ['run', '--silent', '--ignore-scripts', script, ...rest], {
    stdio: besideOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: besideOthers && process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    shell: process.platform === 'win32',
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      if (besideOthers) console.log(heading(script) + '\n' + output.trimEnd())
      console.log(`${script}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(since)}`)
      resolve(code === 0)
    })
  })
}

/** @param {number} code */
function finish(code) {
  const counts = [countUnit(), countE2e()]
  const [passed, failed] = [0, 1].map((at) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0))
  console.log(`\n${name} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(started)}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(code)
}

function countUnit() {
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(unitResults)
  return [numPassedTests, numFailedTests || numFailedTestSuites]
}

function countE2e() {
  const { expected = 0, flaky = 0, unexpected = 0 } = read(e2eResults).stats ?? {}
  return [expected + flaky, unexpected]
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {string} script */
function heading(script) {
  return `\n── ${script} ${'─'.repeat(Math.max(0, 60 - script.length))}`
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
