import { describe, expect, test } from 'vitest'

import { loadConfigFromFile } from 'vite'

import { folderOf, serveConsole, serveHttp } from '../test/served-console.ts'
import { consoleHost } from './console-host.ts'

const page = '<!doctype html><title>console</title>'
const built = {
  'index.html': page,
  'dist/index.html': page,
  'dist/assets/app-1a2b.js': 'export {}',
}
/** Stands where the sandbox would, and says so when somebody loads it. */
const trap = {
  'src/sandbox/sandbox.ts': `
    globalThis.sandboxLoads = (globalThis.sandboxLoads ?? 0) + 1
    export const createSandbox = () => ({
      fetch: async (request) => new Response(request.method + ' ' + new URL(request.url).pathname),
    })`,
  'src/sandbox/cast.ts': 'export const cast = []',
}
const loads = () => (globalThis as { sandboxLoads?: number }).sandboxLoads ?? 0
const host = (evoVoiceUrl?: string) =>
  consoleHost({
    host: '127.0.0.1',
    port: 0,
    evoVoiceUrl: evoVoiceUrl ? new URL(evoVoiceUrl) : undefined,
    embedOrigins: [],
  })

describe.each(['preview', 'dev'] as const)('with the sandbox, in %s', (as) => {
  test('/api and the bare routes are the sandbox’s, pages are the console’s', async () => {
    const url = await serveConsole(host(), { root: await folderOf({ ...built, ...trap }), as })
    const text = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).text()
    expect(await text('/api/sessions/17')).toBe('GET /sessions/17')
    expect(await text('/sessions/17/members/a', { method: 'DELETE' })).toBe('DELETE /sessions/17/members/a')
    expect(await text('/sessions/17', { headers: { accept: 'text/html' } })).toContain('<title>console')
    expect(await text('/somewhere/else', { headers: { accept: 'text/html' } })).toContain('<title>console')
    expect(await text('/environment.json')).toBe(
      '{"environment":"sandbox","production":false,"framing":"\'none\'"}',
    )
  })

  test.each(['/sessions/%E0%A4%A', '/nowhere/%zz?q=1', '/%ff'])(
    'a page whose address cannot be decoded is the console’s too: %s',
    async (path) => {
      const url = await serveConsole(host(), { root: await folderOf({ ...built, ...trap }), as })
      const answer = await fetch(url + path, { headers: { accept: 'text/html' } })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<title>console')
      expect(await (await fetch(`${url}/api/sessions/%E0%A4%A`)).text()).toBe('GET /sessions/%E0%A4%A')
    },
  )
})

describe.each(['preview', 'dev'] as const)('with a server of its own, in %s', (as) => {
  test('the server answers, and nothing of the sandbox is loaded', async () => {
    const before = loads()
    const server = await serveHttp((request, response) => response.end(`${request.method} ${request.url}`))
    const url = await serveConsole(host(server), { root: await folderOf({ ...built, ...trap }), as })
    const text = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).text()
    expect(await text('/api/sessions?page=1')).toBe('GET /sessions?page=1')
    expect(await text('/sessions/17', { method: 'DELETE' })).toBe('DELETE /sessions/17')
    expect(await text('/sessions/17', { headers: { accept: 'text/html' } })).toContain('<title>console')
    expect(await text('/environment.json')).toBe(
      JSON.stringify({ environment: new URL(server).host, production: false, framing: "'none'" }),
    )
    expect(loads()).toBe(before)
  })
})

test('the trap of the test above does spring', async () => {
  const before = loads()
  await serveConsole(host(), { root: await folderOf({ ...built, ...trap }) })
  expect(loads()).toBe(before + 1)
})

test('the configuration itself brings no sandbox along', async () => {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'production', isPreview: true })
  expect(loaded?.dependencies).toContainEqual(expect.stringContaining('src/host/sandbox-host.ts'))
  expect(loaded?.dependencies.filter((file) => file.includes('src/sandbox/'))).toEqual([])
})

describe('built files', () => {
  const serve = async () => serveConsole(host(), { root: await folderOf({ ...built, ...trap }) })

  test('keep for ever when their name carries their content, pages are asked for again', async () => {
    const url = await serve()
    const caching = async (path: string) => (await fetch(url + path)).headers.get('cache-control')
    expect(await caching('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable')
    expect(await caching('/')).toBe('no-cache')
  })

  test('that are gone are missed, never answered with a page', async () => {
    const answer = await fetch(`${await serve()}/assets/old-0000.js`, { headers: { accept: '*/*' } })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('Not found')
  })
})
