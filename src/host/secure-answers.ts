import type { Connect, Plugin } from 'vite'

import { isForApi } from './api-routes.ts'
import { securityHeaders, type EmbedOrigins, type PolicySubject } from './page-headers.ts'

/** Puts the security headers on every answer, errors included: before anybody else has a say, so this plugin comes first. */
export function secureAnswers(embedOrigins: EmbedOrigins): Plugin {
  const listen = (server: { middlewares: Connect.Server }, page: PolicySubject) => {
    const ofPages = new Map(Object.entries(securityHeaders(page, embedOrigins)))
    const ofAnswers = new Map(Object.entries(securityHeaders('answer', embedOrigins)))
    server.middlewares.use((request, response, next) => {
      response.setHeaders(isForApi(request) ? ofAnswers : ofPages)
      next()
    })
  }
  return {
    name: 'secure-answers',
    configureServer: (server) => listen(server, 'whileDeveloping'),
    configurePreviewServer: (server) => listen(server, 'page'),
  }
}
