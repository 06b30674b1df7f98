import { describe, expect, test } from 'vitest'

import { folderOf, serveConsole, serveHttp } from '../test/served-console.ts'
import { consoleHost } from './console-host.ts'
import { contentSecurityPolicy, framingBy, securityHeaders } from './page-headers.ts'

const built = { 'index.html': 'page', 'dist/index.html': 'page', 'dist/assets/app-1a2b.js': 'export {}' }

const serve = async (evoVoice: string, embedOrigins: readonly string[] = [], as?: 'dev') => {
  const host = consoleHost({ host: '127.0.0.1', port: 0, evoVoiceUrl: new URL(evoVoice), embedOrigins })
  return serveConsole(host, { root: await folderOf(built), as: as ?? 'preview' })
}

const directives = (policy: string | null) =>
  Object.fromEntries(
    (policy ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('the policy of a page', () => {
  const policy = contentSecurityPolicy('page', framingBy([]))

  test('lets in nothing that is written into the page, and nothing by default', () => {
    expect(policy).not.toMatch(/unsafe|\*|blob:/)
    expect(directives(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'evo-voice-workers',
      'frame-ancestors': "'none'",
    })
  })

  test('an answer of the API runs nothing', () => {
    expect(contentSecurityPolicy('answer', framingBy([]))).not.toMatch(/script-src|unsafe|https?:|data:/)
  })

  test('frames are for the origins that were named, and X-Frame-Options cannot name them', () => {
    const headers = securityHeaders('page', ['https://crm.example', 'https://help.example'])
    expect(directives(headers['Content-Security-Policy'] ?? '')['frame-ancestors']).toBe(
      'https://crm.example https://help.example',
    )
    expect(headers).not.toHaveProperty('X-Frame-Options')
    expect(securityHeaders('page', [])).toHaveProperty('X-Frame-Options', 'DENY')
  })
})

describe('what the host sends', () => {
  test.each([
    ['/', 200, 'page'],
    ['/sessions/17', 200, 'page'],
    ['/assets/app-1a2b.js', 200, 'page'],
    ['/assets/old-0000.js', 404, 'page'],
    ['/environment.json', 200, 'page'],
    ['/api/sessions', 418, 'answer'],
  ] as const)('%s has every header', async (path, status, subject) => {
    const evoVoice = await serveHttp((_request, response) => {
      response.setHeader('content-security-policy', "default-src *; script-src 'unsafe-inline'")
      response.setHeader('x-frame-options', 'ALLOWALL')
      response.writeHead(418).end()
    })
    const answer = await fetch((await serve(evoVoice)) + path, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(securityHeaders(subject, []))) {
      expect([name, answer.headers.get(name)]).toEqual([name, value])
    }
  })

  test('a server that is down is told of with every header', async () => {
    const answer = await fetch(`${await serve('http://127.0.0.1:9')}/api/sessions`)
    expect(answer.status).toBe(502)
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy('answer', framingBy([])))
  })

  test('EMBED_ORIGINS reaches the header', async () => {
    const answer = await fetch(await serve('http://127.0.0.1:9', ['https://crm.example']))
    expect(directives(answer.headers.get('content-security-policy'))['frame-ancestors']).toBe(
      'https://crm.example',
    )
    expect(answer.headers.has('x-frame-options')).toBe(false)
  })

  test('while developing, what Vite writes into the page runs; all else is as strict', async () => {
    const answer = await fetch(await serve('http://127.0.0.1:9', [], 'dev'), {
      headers: { accept: 'text/html' },
    })
    const sent = directives(answer.headers.get('content-security-policy'))
    const strict = directives(contentSecurityPolicy('page', framingBy([])))
    const changed = Object.keys(strict).filter((name) => sent[name] !== strict[name])
    expect(changed).toEqual(['script-src', 'style-src', 'connect-src'])
  })
})
