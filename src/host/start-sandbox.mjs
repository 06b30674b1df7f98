/** `npm run sandbox`: the sandbox alone, as a server; `src/sandbox/README.md` says more. */
import { fileURLToPath } from 'node:url'

import { runnerImport } from 'vite'

/** Through Vite, since Node 20 does not read TypeScript. */
const { module: host } = await runnerImport(fileURLToPath(new URL('sandbox-server.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
try {
  const settings = host.readSandboxSettings(process.env)
  const server = await host.serveSandbox(settings)
  const { address, family, port } = server.address()
  const name = family === 'IPv6' ? `[${address}]` : address
  console.log(host.sandboxBanner(`http://${name}:${port}`, settings))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
