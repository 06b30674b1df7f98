import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'

import { createLogger, type Connect, type Logger, type LogLevel, type Plugin, type ProxyOptions } from 'vite'

import { apiPathPattern, hasApiPrefix, isForApi, withoutApiPrefix } from './api-routes.ts'
import { loggedPath } from './logged-path.ts'
import { securityHeaders } from './page-headers.ts'
import { rewriteCookie, rewriteLocation, rewriteOrigin } from './proxy-headers.ts'

/** What the console says itself of every answer, see `secure-answers.ts`; what the server says of it is dropped. */
const ownHeaders = [...Object.keys(securityHeaders('answer', [])), 'WWW-Authenticate']

/** How long the server may be silent before the console hears that it is. */
const silenceLimit = 60_000

/** A real Evo Voice server behind `/api`, through Vite's own proxy, in `vite` and `vite preview` alike. */
export function evoVoiceProxy(evoVoice: URL): Plugin {
  const proxy = { [apiPathPattern]: proxyOptions(evoVoice) }
  return {
    name: 'evo-voice-proxy',
    config: ({ logLevel = 'info' }) => ({
      server: { proxy },
      preview: { proxy },
      customLogger: briefLogger(logLevel),
    }),
  }
}

/** A server that is down is asked again every few seconds, so one line each time has to do, without stack trace and persons. */
function briefLogger(level: LogLevel): Logger {
  const logger = createLogger(level)
  return {
    ...logger,
    error: (message, options) => logger.error(options?.error ? briefLine(message) : message, options),
  }
}

/** Vite writes an address and, on the next line, what went wrong. */
function briefLine(message: string): string {
  const [first = '', second = ''] = message.split('\n')
  return `${first.replace(/(?<=\s)\/\S*/, loggedPath)} ${second}`
}

function proxyOptions(evoVoice: URL): ProxyOptions {
  return {
    target: evoVoice.href,
    changeOrigin: true,
    proxyTimeout: silenceLimit,
    rewrite: withoutApiPrefix,
    bypass: (request) => (isForApi(request) ? undefined : request.url),
    configure(proxy) {
      proxy.on('proxyReq', (sent, request) => {
        for (const name of ['origin', 'referer'] as const) {
          const value = request.headers[name]
          if (value) sent.setHeader(name, rewriteOrigin(value, request.headers.host ?? '', evoVoice))
        }
      })
      proxy.on('proxyRes', (answer, request, response) => {
        rewriteAnswer(answer, request, evoVoice)
        answer.on('error', () => response.destroy())
      })
      proxy.on('error', (error, _request, response) => answerUnreachable(response, evoVoice, error))
    },
  }
}

function rewriteAnswer(answer: IncomingMessage, request: Connect.IncomingMessage, evoVoice: URL): void {
  // A browser that sees WWW-Authenticate opens a password box of its own, which no page can close or explain.
  for (const name of ownHeaders) delete answer.headers[name.toLowerCase()]
  const overHttps = (request.socket as TLSSocket).encrypted === true
  const cookies = answer.headers['set-cookie']
  if (cookies) answer.headers['set-cookie'] = cookies.map((cookie) => rewriteCookie(cookie, { overHttps }))
  const requested = request.originalUrl ?? '/'
  const { location } = answer.headers
  if (location) {
    const prefix = hasApiPrefix(requested) ? '/api' : ''
    answer.headers.location = rewriteLocation(location, evoVoice, { requested, prefix })
  }
}

function answerUnreachable(response: ServerResponse | Socket, evoVoice: URL, error: Error): void {
  if (response instanceof Socket || response.headersSent) {
    response.destroy()
    return
  }
  const message = `The Evo Voice server at ${evoVoice.host} can't be reached (${reasonOf(error)}).`
  response.writeHead(502, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ responseStatus: { errorCode: 'BadGateway', message } }))
}

const reasonOf = (error: Error & { readonly code?: string }): string => error.code ?? error.message
