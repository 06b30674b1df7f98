import { defineConfig, devices } from '@playwright/test'

import { browserArguments, findBrowser } from '../support/browser.mjs'
import { addressOf, ports } from '../support/servers.ts'

const executablePath = findBrowser()

/** A round is a test: what fails is played again by its seed and its number. */
export default defineConfig({
  testDir: '.',
  testMatch: 'rounds.ts',
  outputDir: '../../test-results/chaos',
  fullyParallel: true,
  workers: Number(process.env['CHAOS_WORKERS'] ?? 2),
  retries: 0,
  // A round ends by its own deadlines, which say what was being waited for.
  timeout: 600_000,
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['json', { outputFile: '../../node_modules/.cache/chaos.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    baseURL: addressOf.sandbox,
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: browserArguments, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview',
    cwd: '../..',
    url: `${addressOf.sandbox}/environment.json`,
    env: { EVOVOICE_URL: '', HOST: '127.0.0.1', PORT: String(ports.sandbox) },
    reuseExistingServer: false,
  },
})
