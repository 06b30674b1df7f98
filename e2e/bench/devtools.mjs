import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { browserArguments } from '../support/browser.mjs'

const quiet = [
  '--headless',
  '--disable-gpu',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-renderer-backgrounding',
  '--no-first-run',
  '--window-size=1280,800',
  '--remote-debugging-pipe',
]

/** @type {Readonly<Record<string, number>>} */
const keyCodes = { Escape: 27, PageUp: 33, PageDown: 34, End: 35, Home: 36, ArrowUp: 38, ArrowDown: 40 }

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto
 * @property {<Result>(run: string) => Promise<Result>} evaluate Gives what an expression of the page comes to.
 * @property {(condition: string) => Promise<void>} until Waits for an expression of the page to be true.
 * @property {(element: string) => Promise<void>} click Clicks with the mouse on the element that an expression gives.
 * @property {() => Promise<{ heap: number, nodes: number, listeners: number }>} held What is still held after garbage
 *   was collected: bytes, and counts.
 * @property {(text: string) => Promise<void>} type Types into what has focus.
 * @property {(key: string) => Promise<void>} press Presses a key that writes nothing.
 * @property {() => Promise<number>} mainThread Milliseconds that the page's main thread has worked so far.
 * @property {() => Promise<number>} renderer Milliseconds that its process has worked so far: every thread of it, workers too.
 * @property {(milliseconds: number) => Promise<number[]>} tasks Milliseconds of work in each task of its main thread, while so much
 *   time goes by.
 * @property {() => Promise<void>} close
 */

/**
 * A page in a Chromium with an empty profile, driven over a pipe with few DevTools domains. Playwright would turn on the
 * Network domain, which copies every answer on the page's main thread and so changes what is measured.
 * @param {string} browser
 * @param {string} script Runs in the page before anything of its own.
 * @returns {Promise<Page>}
 */
export async function openPage(browser, script) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'))
  const chromium = spawn(
    browser,
    [...browserArguments, ...quiet, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  // `any` as in `connect`: what an event holds is each method's own.
  /** @type {(message: any) => void} */
  let hear = () => {}
  const call = connect(
    /** @type {import('node:stream').Writable} */ (chromium.stdio[3]),
    /** @type {import('node:stream').Readable} */ (chromium.stdio[4]),
    (message) => hear(message),
  )
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
  await call('Page.enable', {}, sessionId)
  // Work, not time that goes by: the machine may have other things to do.
  await call('Performance.enable', { timeDomain: 'threadTicks' }, sessionId)
  await call('Page.addScriptToEvaluateOnNewDocument', { source: script }, sessionId)

  /** @param {string} expression */
  const evaluate = async (expression) => {
    const options = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await call('Runtime.evaluate', options, sessionId)
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description}`)
    return result.value
  }

  return {
    goto: async (url) => void (await call('Page.navigate', { url }, sessionId)),
    evaluate,
    until: async (condition) => {
      const end = Date.now() + 60_000
      while (!(await evaluate(condition))) {
        if (Date.now() > end) throw new Error(`never came true: ${condition}`)
        await wait(20)
      }
    },
    click: async (element) => {
      // As a person does: not before what is clicked on stands still, since rows close up after one has left.
      const middle = await evaluate(`new Promise((resolve) => {
        let former
        const look = () => {
          const element = ${element}
          element.scrollIntoView({ block: 'center', behavior: 'instant' })
          const { x, y, width, height } = element.getBoundingClientRect()
          if (former?.x === x && former.y === y) return resolve({ x: x + width / 2, y: y + height / 2 })
          former = { x, y }
          setTimeout(look, 100)
        }
        look()
      })`)
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        const button = type === 'mouseMoved' ? 'none' : 'left'
        await call('Input.dispatchMouseEvent', { type, ...middle, button, clickCount: 1 }, sessionId)
      }
    },
    held: async () => {
      // What finalizers let go of falls to the second one.
      for (let round = 0; round < 2; round += 1) await call('HeapProfiler.collectGarbage', {}, sessionId)
      const { metrics } = await call('Performance.getMetrics', {}, sessionId)
      const metric = (/** @type {string} */ wanted) =>
        metrics.find((/** @type {{ name: string }} */ { name }) => name === wanted).value
      return {
        heap: metric('JSHeapUsedSize'),
        nodes: metric('Nodes'),
        listeners: metric('JSEventListeners'),
      }
    },
    press: async (key) => {
      await call(
        'Input.dispatchKeyEvent',
        { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: keyCodes[key] },
        sessionId,
      )
      await call('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key }, sessionId)
    },
    type: async (text) => {
      await call('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text }, sessionId)
      await call('Input.dispatchKeyEvent', { type: 'keyUp', key: text }, sessionId)
    },
    mainThread: async () => {
      const { metrics } = await call('Performance.getMetrics', {}, sessionId)
      const named = metrics.find((/** @type {{ name: string }} */ { name }) => name === 'TaskDuration')
      return named.value * 1_000
    },
    renderer: async () => {
      /** @type {{ processInfo: { type: string, cpuTime: number }[] }} */
      const { processInfo } = await call('SystemInfo.getProcessInfo')
      const renderers = processInfo.filter(({ type }) => type === 'renderer')
      return renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1_000
    },
    tasks: async (milliseconds) => {
      /** @type {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }[]} */
      const events = []
      const isDone = new Promise((resolve) => {
        hear = ({ method, params }) => {
          if (method === 'Tracing.dataCollected') events.push(...params.value)
          if (method === 'Tracing.tracingComplete') resolve(undefined)
        }
      })
      await call('Tracing.start', { traceConfig: { includedCategories: ['toplevel', '__metadata'] } })
      await wait(milliseconds)
      await call('Tracing.end')
      await isDone
      const mains = new Set(
        events
          .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
          .map(({ pid, tid }) => `${pid} ${tid}`),
      )
      return events
        .filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`))
        .map(({ tdur = 0 }) => tdur / 1_000)
    },
    close: async () => {
      const gone = new Promise((resolve) => chromium.once('exit', resolve))
      await Promise.race([call('Browser.close'), wait(3_000)])
      await Promise.race([gone, wait(3_000).then(() => chromium.kill('SIGKILL'))])
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/**
 * The protocol's one function: messages end in a zero byte, answers carry the number of their question. What a message holds is
 * each method's own, and its types would be a package more: hence `any`.
 * @param {import('node:stream').Writable} output
 * @param {import('node:stream').Readable} input
 * @param {(message: any) => void} hear Is given what comes without having been asked for.
 */
function connect(output, input, hear) {
  /** @type {Map<number, (message: any) => void>} */
  const waiting = new Map()
  let number = 0
  let text = ''
  input.setEncoding('utf8')
  input.on('data', (/** @type {string} */ chunk) => {
    const messages = (text + chunk).split('\0')
    text = messages.pop() ?? ''
    for (const message of messages.map((each) => JSON.parse(each))) (waiting.get(message.id) ?? hear)(message)
  })
  /** @param {string} method @param {object} params @param {string} [sessionId] @returns {Promise<any>} */
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      number += 1
      waiting.set(number, ({ id, error, result }) => {
        waiting.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result)
      })
      output.write(`${JSON.stringify({ id: number, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
}

/**
 * A call of a function in the measured page, where it runs as text and sees nothing of this module.
 * @template Argument
 * @param {(argument: Argument) => unknown} run
 * @param {Argument} argument
 */
export const callInPage = (run, argument) => `(${run.toString()})(${JSON.stringify(argument) ?? ''})`
