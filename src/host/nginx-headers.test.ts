import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import configuration from '../../docs/deploy/nginx.conf?raw'
import { nginxRegions, withNginxRegions } from './nginx-headers.ts'

const file = fileURLToPath(new URL('../../docs/deploy/nginx.conf', import.meta.url))

test('docs/deploy/nginx.conf sends the headers of page-headers.ts; `vitest --update` writes them into it', async () => {
  await expect(withNginxRegions(configuration)).toMatchFileSnapshot(file)
})

test('every region stands in it once, and no location takes the headers away', () => {
  const named = [...configuration.matchAll(/# --- generated from src\/host\/page-headers\.ts: (\w+)/g)]
  expect(named.map(([, name]) => name)).toEqual(Object.keys(nginxRegions))
  expect(configuration.match(/^ {8,}add_header/gm)).toBeNull()
})
