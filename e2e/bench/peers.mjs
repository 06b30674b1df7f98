import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import react from '@vitejs/plugin-react'
import { build } from 'vite'

const sources = join(import.meta.dirname, 'peers')
const cache = join('node_modules', '.cache', 'bench')

/**
 * Builds one of the apps that the console is held against.
 * @param {'tuned' | 'react-admin'} name
 * @returns {Promise<string | undefined>} The folder to serve; undefined when its packages cannot be had.
 */
export async function buildPeer(name) {
  const root = name === 'tuned' ? join(sources, name) : installed(name)
  if (root === undefined) return undefined
  const outDir = join(process.cwd(), cache, `${name}-dist`)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: pagesIn(root) },
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
    },
  })
  return outDir
}

/** @param {string} folder */
const pagesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name))

/**
 * A copy of the peer with its packages beside it: they are many, and nothing of the project needs them.
 * @param {string} name
 */
function installed(name) {
  const folder = join(cache, name)
  mkdirSync(folder, { recursive: true })
  cpSync(join(sources, name), folder, { recursive: true })
  if (existsSync(join(folder, 'node_modules', name))) return folder
  const options = {
    cwd: folder,
    stdio: /** @type {const} */ ('inherit'),
    shell: process.platform === 'win32',
  }
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], options)
  return status === 0 ? folder : undefined
}
