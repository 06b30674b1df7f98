import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { createServer, preview, type Plugin } from 'vite'
import { onTestFinished } from 'vitest'

/** Serves a folder as `vite preview` or `vite` would, with these plugins, until the test ends; gives its address. */
export async function serveConsole(
  plugins: Plugin[],
  { root, as = 'preview' }: { root: string; as?: 'preview' | 'dev' },
): Promise<string> {
  const listen = { host: '127.0.0.1', port: 0, cors: false }
  const common = {
    configFile: false,
    root,
    plugins,
    logLevel: 'silent',
    cacheDir: join(root, '.cache'),
  } as const
  if (as === 'preview') {
    const server = await preview({ ...common, preview: listen })
    onTestFinished(() => server.close())
    return server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  }
  const server = await createServer({ ...common, server: { ...listen, ws: false, hmr: false } })
  onTestFinished(() => server.close())
  await server.listen()
  return server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
}

/** A folder with these files in it, until the test ends. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evo-voice-console-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** A plain HTTP server of the test's own; gives its address. */
export async function serveHttp(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
