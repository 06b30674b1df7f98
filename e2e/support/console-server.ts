import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { freePort } from './free-port.mjs'

interface ConsoleServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Serves the built console once more, in front of a server of one's own, as `EVOVOICE_URL=… npm start` does. */
export async function serveConsoleInFrontOf(
  evoVoiceUrl: string,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<ConsoleServer> {
  const port = settings['PORT'] ?? String(await freePort())
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', ...options], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, ...settings, EVOVOICE_URL: evoVoiceUrl, HOST: '127.0.0.1', PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // The banner is printed once the server listens.
  await once(server.stdout, 'data')
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill()
      await once(server, 'exit')
    },
  }
}
