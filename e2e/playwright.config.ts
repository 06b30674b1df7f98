import { existsSync } from 'node:fs'

import { defineConfig, devices } from '@playwright/test'

import { browserArguments, findBrowser } from './support/browser.mjs'
import type { Options } from './support/fixtures.ts'
import { addressOf, ports } from './support/servers.ts'

const executablePath = findBrowser()
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } }
const narrow = { ...desktop, viewport: { width: 320, height: 460 } }

/** Serves the built console; never a developer's own server, whose state and build nobody knows. */
const serve = (port: number, env: Record<string, string> = {}) => ({
  command: 'node node_modules/vite/bin/vite.js preview',
  cwd: '..',
  url: `http://127.0.0.1:${port}/environment.json`,
  env: { EVOVOICE_URL: '', HOST: '127.0.0.1', PORT: String(port), ...env },
  reuseExistingServer: false,
})

/** The journeys that the build passes behind nginx as well, as `docs/deploy/nginx.conf` sets it up. */
const behindNginx = /(nginx-[a-z-]+|encoded-identities|expiry|removal)\.spec\.ts$/
const hasNginx = Boolean(process.env['E2E_NGINX'])
const nginx = {
  command: 'node e2e/support/serve-nginx.mjs',
  cwd: '..',
  url: `${addressOf.nginx}/environment.json`,
  env: { E2E_PORT: String(ports.sandbox), E2E_NGINX_PORT: String(ports.nginx) },
  ignoreHTTPSErrors: true,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
} as const

/** The journeys that the demo, whose server is in the browser, passes as well; `npm run build:demo` makes it. */
const hasDemo = existsSync(new URL('../dist-demo/index.html', import.meta.url))

export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  // Generous: what fails here should fail for a reason, not because the machine had other things to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../node_modules/.cache/e2e.json' }]],
  use: {
    baseURL: addressOf.sandbox,
    // Recording costs more than the test; `npm run e2e -- --trace on` records one that has to be understood.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: browserArguments, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'desktop', use: desktop, grepInvert: /@narrow/, testIgnore: /(nginx-[a-z-]+|demo)\.spec\.ts$/ },
    { name: 'narrow', use: narrow, grep: /@narrow/ },
    ...(hasDemo
      ? [
          {
            name: 'demo',
            use: { ...desktop, behind: 'demo' } as const,
            grep: /@demo|^demo .*demo\.spec\.ts /,
          },
        ]
      : []),
    ...(hasNginx
      ? [
          {
            name: 'nginx',
            use: { ...desktop, behind: 'nginx', ignoreHTTPSErrors: true } as const,
            testMatch: behindNginx,
            grepInvert: /@narrow/,
          },
        ]
      : []),
  ],
  webServer: [
    serve(ports.sandbox),
    serve(ports.proxied, { EVOVOICE_URL: addressOf.sandbox }),
    ...(hasNginx ? [nginx] : []),
    ...(hasDemo
      ? [
          {
            command: 'node e2e/support/serve-demo.mjs',
            cwd: '..',
            url: addressOf.demo,
            env: { E2E_DEMO_PORT: String(ports.demo) },
            reuseExistingServer: false,
          },
        ]
      : []),
  ],
})
