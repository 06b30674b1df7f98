import { setTimeout as wait } from 'node:timers/promises'

import { bigSession } from './api-server.mjs'
import { callInPage, openPage } from './devtools.mjs'
import { probe } from './probe.mjs'
import { removalTimes, timeRemoval } from './removal-probe.mjs'

/**
 * One app to measure: where its session page is, and when that page is there.
 * `members` names a row of the roster, all of which is counted once it has come.
 * @typedef {{ name: string, url: string, ready: Record<string, number>, members: string }} App
 */

/**
 * Opens an app in a browser that has never seen it.
 * @param {string} browser
 * @param {App} app
 * @returns {Promise<{ rendered: number, work: number, nodes: number }>} Milliseconds to the frame that shows it; of those, what
 *   its main thread has worked; elements in the document.
 */
export async function measureColdVisit(browser, app) {
  const page = await openPage(browser, callInPage(probe, app.ready))
  try {
    await page.goto(app.url)
    await page.until('window.bench?.rendered !== undefined')
    const work = await page.mainThread()
    await page.until(`document.querySelectorAll('${app.members}').length >= ${bigSession.members}`)
    return {
      rendered: await page.evaluate('bench.rendered'),
      work,
      nodes: await elementsAtRest(page),
    }
  } catch (error) {
    throw new Error(`${app.name} at ${app.url} did not show its session`, { cause: error })
  } finally {
    await page.close()
  }
}

/**
 * Elements in the document once there come no more: what the page brings late counts too.
 * @param {Awaited<ReturnType<typeof openPage>>} page
 * @returns {Promise<number>}
 */
async function elementsAtRest(page) {
  let former = 0
  for (;;) {
    const count = await page.evaluate(`document.getElementsByTagName('*').length`)
    if (count === former) return count
    former = count
    await wait(1_000)
  }
}

/**
 * Removes members of the console's session page one after the other, as an agent does: Remove, then Remove in the dialog.
 * @param {string} browser
 * @param {App} app
 * @param {number} count
 * @returns {Promise<{ marked: number, gone: number, framesToGone: number }[]>} Of each: milliseconds from the click to the
 *   frame with the mark, and from the end of the server's answer to the frame without the row, also counted in frames.
 */
export async function measureRemovals(browser, app, count) {
  const page = await openPage(browser, callInPage(probe, app.ready))
  try {
    await page.goto(app.url)
    await page.until('window.bench?.rendered !== undefined')
    const times = []
    for (let at = 0; at < count; at += 1) {
      const row = `[...document.querySelectorAll('[data-member-id]')].at(5)`
      const identity = await page.evaluate(`${row}.dataset.memberId`)
      const confirm = `[...document.querySelectorAll('[role=alertdialog] button')].find((each) => each.textContent === 'Remove')`
      const ask = `[...${row}.querySelectorAll('button')].find((each) => each.textContent.startsWith('Remove'))`
      // One removal at a time: the others wait until the last one is settled.
      await page.until(
        `!document.querySelector('[role=alertdialog]') && ${ask}.getAttribute('aria-disabled') !== 'true'`,
      )
      await page.click(ask)
      await page.until(`${confirm} !== undefined`)
      await page.evaluate(callInPage(timeRemoval, identity))
      await page.click(confirm)
      await page.until('bench.removal.gone !== undefined')
      times.push(await page.evaluate(callInPage(removalTimes, undefined)))
    }
    return times
  } finally {
    await page.close()
  }
}
