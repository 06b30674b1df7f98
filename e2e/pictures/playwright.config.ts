import { defineConfig, devices } from '@playwright/test'

import { browserArguments, findBrowser } from '../support/browser.mjs'
import type { Options } from '../support/fixtures.ts'
import { addressOf, ports } from '../support/servers.ts'

const executablePath = findBrowser()

/**
 * `npm run pictures` compares every view with its picture; `npm run pictures -- --update-snapshots` takes them anew, to be
 * looked at before they are kept. Apart from the journeys, since letters are drawn by each machine's own fonts.
 */
export default defineConfig<Options>({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../../test-results/pictures',
  snapshotPathTemplate: '{testDir}/taken/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: {
    timeout: 20_000,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', maxDiffPixelRatio: 0.002 },
  },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: addressOf.sandbox,
    timezoneId: 'Europe/Lisbon',
    contextOptions: { reducedMotion: 'reduce' },
    // What a browser holds back is told in a card that comes when it comes.
    permissions: ['notifications'],
    launchOptions: {
      args: [...browserArguments, '--autoplay-policy=no-user-gesture-required'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview',
    cwd: '../..',
    url: `${addressOf.sandbox}/environment.json`,
    env: { EVOVOICE_URL: '', HOST: '127.0.0.1', PORT: String(ports.sandbox) },
    reuseExistingServer: false,
  },
})
