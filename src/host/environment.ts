import type { Connect, Plugin } from 'vite'

import { framingBy, type EmbedOrigins } from './page-headers.ts'

/** What `/environment.json` tells the console about the server behind it. */
export interface Environment {
  /** `sandbox`, or the host name of the Evo Voice server. */
  readonly environment: string
  /** Whether acts here reach real customers. */
  readonly production: boolean
  /** What `frame-ancestors` says: the origins that may show the console in a frame and talk with it, or `'none'`. */
  readonly framing: string
}

/** The environment by the server's address; every host of evovoice.io but the staging one is taken for production. */
export function environmentOf(evoVoiceUrl: URL | undefined, embedOrigins: EmbedOrigins = []): Environment {
  const framing = framingBy(embedOrigins)
  if (!evoVoiceUrl) return { environment: 'sandbox', production: false, framing }
  const production =
    /(^|\.)evovoice\.io$/.test(evoVoiceUrl.hostname) && evoVoiceUrl.hostname !== 'team.evovoice.io'
  return { environment: evoVoiceUrl.host, production, framing }
}

/** Answers `/environment.json`; where no Vite serves the console, a file of that name does. */
export function environmentHost(environment: Environment): Plugin {
  const answer: Connect.NextHandleFunction = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' })
    response.end(JSON.stringify(environment))
  }
  const listen = (server: { middlewares: Connect.Server }) => {
    server.middlewares.use('/environment.json', answer)
  }
  return { name: 'environment-host', configureServer: listen, configurePreviewServer: listen }
}
