import { join } from 'node:path'

import { runnerImport, type Connect, type Plugin } from 'vite'

import type { Sandbox } from '../sandbox/sandbox.ts'
import { isForApi, withoutApiPrefix } from './api-routes.ts'
import { answerWithFetch } from './fetch-adapter.ts'

/** The sandbox behind `/api`, in `vite` and `vite preview` alike. */
export function sandboxHost(): Plugin {
  return {
    name: 'sandbox-host',
    async configureServer(server) {
      let sandbox = await loadSandbox(server.config.root)
      server.middlewares.use(apiMiddleware(() => sandbox))
      server.watcher.on('change', (file) => {
        if (!/\/src\/(sandbox|api\/(contract|wire))\//.test(file)) return
        loadSandbox(server.config.root).then(
          (reloaded) => {
            sandbox = reloaded
            server.config.logger.info('The sandbox was reloaded and starts afresh.', { timestamp: true })
          },
          (error: unknown) => server.config.logger.error(String(error), { timestamp: true }),
        )
      })
    },
    async configurePreviewServer(server) {
      const sandbox = await loadSandbox(server.config.root)
      server.middlewares.use(apiMiddleware(() => sandbox))
    },
  }
}

/** Loaded at run time and by path, so that the sandbox is no part of the configuration and never loads beside a real server. */
async function loadSandbox(root: string): Promise<Sandbox> {
  const { module } = await runnerImport<typeof import('../sandbox/sandbox.ts')>(
    join(root, 'src/sandbox/sandbox.ts'),
    {
      root,
      logLevel: 'error',
    },
  )
  return module.createSandbox()
}

function apiMiddleware(sandbox: () => Sandbox): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (!isForApi(request)) {
      next()
      return
    }
    void answerWithFetch(sandbox(), withoutApiPrefix(request.url ?? '/'), request, response)
  }
}
