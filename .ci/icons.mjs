/** `npm run icons`: draws the PNG icons of the installed console from the SVGs in `public/`. */
import { readFileSync } from 'node:fs'

import { chromium } from '@playwright/test'

import { ensureBrowser } from '../e2e/support/browser.mjs'

const icons = [
  { from: 'favicon.svg', to: 'icon-192.png', size: 192 },
  { from: 'favicon.svg', to: 'icon-512.png', size: 512 },
  { from: 'icon-maskable.svg', to: 'icon-maskable-512.png', size: 512 },
  // An iPhone rounds the corners itself and shows what is transparent as black.
  { from: 'icon-maskable.svg', to: 'apple-touch-icon.png', size: 180 },
]

const browser = await chromium.launch({ executablePath: ensureBrowser() })
for (const { from, to, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const drawing = readFileSync(`public/${from}`, 'utf8')
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`)
  await page.screenshot({ path: `public/${to}`, omitBackground: true })
  await page.close()
}
await browser.close()
