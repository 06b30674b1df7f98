import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

import { chromium } from '@playwright/test'

import { installFromDebian } from './debian.mjs'

/** Where a Chromium usually is, by name on the PATH or by its full path. */
const systemBrowsers = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium that tests drive: CHROMIUM_PATH, one of the system, or Playwright's own.
 * @returns {string | undefined} Its path; undefined when there is none.
 */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return chosen
  return firstThatWorks([...systemBrowsers, chromium.executablePath()])
}

/**
 * Finds a Chromium, or installs one: Playwright's, else Debian's where we may.
 * @returns {string} Its path; where none can be had, ends the process with a sentence that says what to do.
 */
export function ensureBrowser() {
  const found = findBrowser() ?? installPlaywrights() ?? installDebians()
  if (found && (found !== process.env['CHROMIUM_PATH'] || works(found))) return found
  console.error(
    found
      ? `CHROMIUM_PATH is "${found}", which does not start. Set it to the program file of a Chromium, or leave it out.`
      : 'No Chromium was found, and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  )
  process.exit(1)
}

/** What a headless Chromium needs on a shared or bare machine; as root its sandbox cannot start. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  // Where there is no graphics card, a process of its own would imitate one, at the cost of the tests.
  '--disable-gpu',
]

/** @param {string[]} browsers Paths, or names to be looked for on the PATH. */
function firstThatWorks(browsers) {
  return browsers.flatMap((browser) => (isAbsolute(browser) ? [browser] : onPath(browser))).find(works)
}

/** @param {string} name */
function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
}

/** @param {string} browser */
function works(browser) {
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === 'win32') return existsSync(browser)
  return spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function installPlaywrights() {
  console.log('No Chromium here: installing the one of Playwright.')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
  const options = { env, stdio: /** @type {const} */ ('inherit'), shell: process.platform === 'win32' }
  spawnSync('npx', ['playwright', 'install', 'chromium'], options)
  return firstThatWorks([chromium.executablePath()])
}

function installDebians() {
  return installFromDebian('Chromium', ['chromium', 'fonts-liberation'])
    ? firstThatWorks(['chromium'])
    : undefined
}
