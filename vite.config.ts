import { readFileSync } from 'node:fs'

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { beginFirst } from './src/host/begin-first.ts'
import { chunkGroups } from './src/host/chunks.ts'
import { compileAhead } from './src/host/compile-ahead.ts'
import { consoleHost } from './src/host/console-host.ts'
import { demoBuild } from './src/host/demo-build.ts'
import { offlineBuild } from './src/host/offline-build.ts'
import { readHostSettings, SettingError, type HostSettings } from './src/host/host-settings.ts'
import { messageWatcher } from './src/host/message-watcher.ts'

const settings = readSettingsOrExit()
const listen = { host: settings.host, port: settings.port, strictPort: true, cors: false }

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    ...(process.env['VITEST']
      ? []
      : [
          messageWatcher(),
          beginFirst(),
          compileAhead(),
          demoBuild(),
          offlineBuild(),
          ...consoleHost(settings),
        ]),
  ],
  // What libraries carry for Reacts that lack a hook which ours has.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  define: { 'import.meta.env.VITE_CONSOLE_VERSION': JSON.stringify(readVersion()) },
  server: listen,
  preview: listen,
  build: {
    modulePreload: { polyfill: false },
    manifest: true,
    license: { fileName: 'licenses.md' },
    sourcemap: true,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
  test: {
    // Generous: what fails should fail for a reason, not because the machine had other things to do.
    testTimeout: 60_000,
    // Its own choice leaves one core for a person who works meanwhile: half of the machines that CI has.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/test/setup-dom.ts'],
        },
      },
    ],
  },
})

/** For the report of a crash. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

function readSettingsOrExit(): HostSettings {
  try {
    return readHostSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
