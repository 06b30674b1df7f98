import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'

interface ConsoleServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

/**
 * Serves the built console once more, in front of a server of one's own, as `EVOVOICE_URL=… npm start` does; where `settings`
 * say no PORT, on one that the system chooses as it begins to listen.
 */
export async function serveConsoleInFrontOf(
  evoVoiceUrl: string,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<ConsoleServer> {
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', ...options], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, PORT: '0', ...settings, EVOVOICE_URL: evoVoiceUrl, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    address: await addressIn(server.stdout),
    stop: async () => {
      server.kill()
      await once(server, 'exit')
    },
  }
}

/** Where it listens, which it prints once it does. */
async function addressIn(output: Readable): Promise<string> {
  let text = ''
  for await (const part of output.iterator({ destroyOnReturn: false })) {
    text += String(part)
    const address = /http:\/\/[\d.]+:\d+(?=\/)/.exec(stripVTControlCharacters(text))
    if (!address) continue
    // What it prints later is not waited for, and must not hold it up.
    output.resume()
    return address[0]
  }
  throw new Error(`The console that was to be served ended before it listened: ${text}`)
}
