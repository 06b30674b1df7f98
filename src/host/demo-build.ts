import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Plugin } from 'vite'

import { contentSecurityPolicy } from './page-headers.ts'
import { buildRootWorker } from './root-worker.ts'

/**
 * `vite build --mode demo`: the console with the sandbox in a service worker, for any host of plain files (docs/demo.md).
 * BASE_PATH says below which path it will lie, `/` by itself.
 */
export function demoBuild(): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'demo-build',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'demo',
    config: () => ({ base: process.env['BASE_PATH'] || '/', build: { outDir: 'dist-demo' } }),
    configResolved: (config) => {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: html.replace('/src/main.tsx', '/src/demo/main.ts'),
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
    closeBundle: async () => {
      await buildRootWorker(root, join(root, 'src/demo/worker/demo-worker.ts'), outDir, 'demo-worker.js')
      // What hosts of plain files answer for an address that they do not know, before the worker is there.
      await copyFile(join(outDir, 'index.html'), join(outDir, '404.html'))
    },
  }
}

/** Plain hosts send no headers of ours, so the page brings its policy along; who may frame it cannot be said there. */
const policy = contentSecurityPolicy('page', "'none'")
  .replace(/; frame-ancestors [^;]*/, '')
  .replace('trusted-types ', 'trusted-types evo-voice-demo ')
