import type { Connect, Plugin } from 'vite'

import { isForApi } from './api-routes.ts'

/** An address with a broken escape, such as `/sessions/%E0%A4%A`, is a page like any other; Vite finds no file for it and gives nothing. */
export function brokenEscapes(): Plugin {
  const listen = (server: { middlewares: Connect.Server }) => {
    server.middlewares.use((request, _response, next) => {
      if (!isForApi(request) && !canBeDecoded(request.url ?? '/')) request.url = '/'
      next()
    })
  }
  return { name: 'broken-escapes', configureServer: listen, configurePreviewServer: listen }
}

function canBeDecoded(url: string): boolean {
  try {
    decodeURI(url.replace(/\?.*/s, ''))
    return true
  } catch {
    return false
  }
}
