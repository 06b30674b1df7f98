import { join, resolve } from 'node:path'

import type { Plugin } from 'vite'

import { buildRootWorker } from './root-worker.ts'

/** Puts the worker of the offline page into the root of the built console. The demo has one of its own. */
export function offlineBuild(): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'offline-build',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'demo',
    configResolved: (config) => {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: () => buildRootWorker(root, join(root, 'src/offline/offline-worker.ts'), outDir, 'sw.js'),
  }
}
