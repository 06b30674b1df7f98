import { exec } from 'node:child_process'

import type { Plugin } from 'vite'

/** While developing, compiles the messages again when one of their sources changes; Vite then reloads what used them. */
export function messageWatcher(): Plugin {
  return {
    name: 'message-watcher',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (!/\/src\/messages\/[^/]+\/[^/]+\.json$/.test(file)) return
        exec('npm run --silent messages', { cwd: server.config.root }, (error) => {
          if (error) server.config.logger.error(`The messages did not compile.\n${error.message}`)
        })
      })
    },
  }
}
