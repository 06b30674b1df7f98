import type { AddressInfo } from 'node:net'

import { expect, onTestFinished, test } from 'vitest'

import { readSandboxSettings, sandboxBanner, serveSandbox } from './sandbox-server.ts'

async function serve(env: Record<string, string> = {}) {
  const server = await serveSandbox(readSandboxSettings({ PORT: '0', SCENARIO: 'quiet', ...env }))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('by itself it lives on this machine, with the living call centre', () => {
  expect(readSandboxSettings({})).toEqual({
    host: '127.0.0.1',
    port: 4174,
    scenario: 'demo',
    seed: 1,
    corsOrigins: [],
  })
})

test.each([
  [{ SCENARIO: 'busy' }, /SCENARIO is "busy".*quiet/],
  [{ SEED: 'seven' }, /SEED is "seven"/],
  [{ PORT: 'http' }, /PORT is "http"/],
  [{ CORS_ORIGINS: '*' }, /CORS_ORIGINS has "\*"/],
])('%o is refused in words', (env, words) => {
  expect(() => readSandboxSettings(env)).toThrow(words)
})

test('the API answers with and without its prefix, in the scenario that was asked for', async () => {
  const address = await serve({ SCENARIO: 'empty' })
  for (const path of ['/auth/credentials', '/api/auth/credentials']) {
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: 'ana.silva@harborlane.example', password: 'welcome' }),
    })
    expect(answer.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^ss-id=/))
  }
  const world = (await (await fetch(`${address}/__sandbox/world`)).json()) as { sessions: unknown[] }
  expect(world.sessions).toEqual([])
})

test('pages of a named origin may read it, pages of others may not', async () => {
  const address = await serve({ CORS_ORIGINS: 'http://localhost:5173' })
  const ask = (origin: string, init: RequestInit = {}) =>
    fetch(`${address}/auth/status`, {
      ...init,
      headers: { origin, 'access-control-request-method': 'PATCH' },
    })
  const named = await ask('http://localhost:5173')
  expect(named.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  expect(named.headers.get('access-control-allow-credentials')).toBe('true')
  const preflight = await ask('http://localhost:5173', { method: 'OPTIONS' })
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, POST, PATCH, DELETE',
  ])
  expect((await ask('http://evil.example')).headers.has('access-control-allow-origin')).toBe(false)
})

test('the banner says where it is, what is in it and who can sign in', () => {
  const banner = sandboxBanner('http://127.0.0.1:4174', readSandboxSettings({ SEED: '7' }))
  expect(banner).toMatch(/http:\/\/127\.0\.0\.1:4174/)
  expect(banner).toContain('demo (seed 7)')
  expect(banner).toMatch(/ana\.silva@harborlane\.example\s+welcome/)
})
