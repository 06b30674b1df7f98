import { readFileSync } from 'node:fs'

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { consoleHost } from './src/host/console-host.ts'
import { demoBuild } from './src/host/demo-build.ts'
import { offlineBuild } from './src/host/offline-build.ts'
import { readHostSettings, SettingError, type HostSettings } from './src/host/host-settings.ts'
import { messageWatcher } from './src/host/message-watcher.ts'

const settings = readSettingsOrExit()
const listen = { host: settings.host, port: settings.port, strictPort: true, cors: false }

const sharedByLists =
  /src\/(ui\/(pane|empty-state|skeleton|problem-state|stale-note|relative-clock|clock-|state-chip|use-|search-field|visually-hidden)|lib\/(dates|folded|duration-words|formats|locale|shown-in|time-zone|spoken|remembered)|api\/(words|session-words|account|inbox))|node_modules\/virtua/

/** What a session needs beside the inbox, beside the wall and in a frame. */
const sharedBySessions =
  /src\/(app\/pages\/way-back|features\/ringing\/ringing-title|lib\/(addresses|encode-id|pause)|ui\/stale-note|api\/(session-members|session-act\.|prove-act|look-before|live\/fresh)|messages\/compiled\/(plural|messages\/(region_session|app_back_to_sessions|ringing_title|session_stale|page_no_access_title)))|node_modules\/(wouter|regexparam|use-sync-external-store|@tanstack\/query-core)\//

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    ...(process.env['VITEST']
      ? []
      : [messageWatcher(), demoBuild(), offlineBuild(), ...consoleHost(settings)]),
  ],
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
      // What the desk needs and other pages share: in one piece it is smaller than in a dozen.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'lists',
              test: (module) => sharedByLists.test(module) || sharedBySessions.test(module),
            },
          ],
        },
      },
    },
  },
  test: {
    // Generous: what fails should fail for a reason, not because the machine had other things to do.
    testTimeout: 60_000,
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
