import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Plugin } from 'vite'

import { isForApi } from './api-routes.ts'

/** Caching of the built files: an asset's name changes with its content, so it keeps for ever; everything else is asked for again. */
export function staticFiles(): Plugin {
  return {
    name: 'static-files',
    configurePreviewServer(server) {
      const built = resolve(server.config.root, server.config.build.outDir)
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        if (isForApi(request)) {
          next()
        } else if (!pathname.startsWith('/assets/')) {
          response.setHeader('cache-control', 'no-cache')
          next()
        } else if (existsSync(join(built, pathname))) {
          response.setHeader('cache-control', 'public, max-age=31536000, immutable')
          next()
        } else {
          // An old page that asks for a chunk of an older build must see that it is gone, not a page in its place.
          response
            .writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
            .end('Not found')
        }
      })
    },
  }
}
