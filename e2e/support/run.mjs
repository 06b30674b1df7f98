/** Runs the end-to-end tests against the built console: sees to a browser and to free ports, then hands over to Playwright. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { ensureBrowser } from './browser.mjs'
import { printFailedPages } from './failed-pages.mjs'
import { freePorts } from './free-port.mjs'
import { ensureNginx } from './nginx.mjs'

if (!existsSync('dist/index.html')) {
  console.error('The console is not built yet: run "npm run build" first.')
  process.exit(1)
}

const [sandbox, proxied, nginx, demo] = await freePorts(4)
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: ensureBrowser(),
      E2E_PORT: String(sandbox),
      E2E_PROXY_PORT: String(proxied),
      E2E_NGINX: ensureNginx() ?? '',
      E2E_NGINX_PORT: String(nginx),
      E2E_DEMO_PORT: String(demo),
    },
  },
)
if (status !== 0) printFailedPages()
process.exit(status ?? 1)
