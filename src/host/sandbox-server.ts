import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { cast } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { isScenarioName, scenarios, type ScenarioName } from '../sandbox/scenarios/scenarios.ts'
import { withoutApiPrefix } from './api-routes.ts'
import { signInTable } from './banner.ts'
import { answerWithFetch } from './fetch-adapter.ts'
import { readHost, readOrigins, readPort, SettingError } from './host-settings.ts'

/** How the sandbox is served on its own. */
export interface SandboxSettings {
  readonly host: string
  readonly port: number
  /** What a world begins with that names no scenario of its own. */
  readonly scenario: ScenarioName
  /** Where the living call centre's chance starts. */
  readonly seed: number
  /** Pages of these origins may ask it from a browser, cookies included; none by default (contract §9.11 is silent). */
  readonly corsOrigins: readonly string[]
}

/** Reads HOST, PORT (4174), SCENARIO (demo), SEED (1) and CORS_ORIGINS; throws a SettingError that says what to write. */
export function readSandboxSettings(env: Readonly<Record<string, string | undefined>>): SandboxSettings {
  const scenario = env['SCENARIO']?.trim() || 'demo'
  if (!isScenarioName(scenario)) {
    const names = Object.keys(scenarios).join(', ')
    throw new SettingError(`SCENARIO is "${scenario}", which does not exist: write one of ${names}.`)
  }
  const seed = env['SEED']?.trim() || '1'
  if (!/^\d{1,9}$/.test(seed)) {
    throw new SettingError(`SEED is "${seed}": write a whole number of at most nine digits, e.g. SEED=7.`)
  }
  return {
    host: readHost(env['HOST']),
    port: readPort(env['PORT']?.trim() || '4174'),
    scenario,
    seed: Number(seed),
    corsOrigins: readOrigins('CORS_ORIGINS', env['CORS_ORIGINS']),
  }
}

/** Serves a sandbox over HTTP, with and without `/api`; resolves once it listens. */
export async function serveSandbox(settings: SandboxSettings): Promise<Server> {
  const sandbox = createSandbox({ scenario: settings.scenario, seed: settings.seed })
  const server = createServer((request, response) => {
    if (answersPreflight(request, response, settings.corsOrigins)) return
    void answerWithFetch(sandbox, withoutApiPrefix(request.url ?? '/'), request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  return server
}

/** Lets a page of a named origin read the answer; says whether the request was only asking for that. */
function answersPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): boolean {
  const { origin } = request.headers
  if (origins.length > 0) response.setHeader('vary', 'Origin')
  if (origin === undefined || !origins.includes(origin)) return false
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-credentials', 'true')
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '600',
  })
  response.end()
  return true
}

/** What is said once it listens: where, with what in it, and who can sign in. */
export function sandboxBanner(address: string, { scenario, seed }: SandboxSettings): string {
  return [
    '',
    `  Evo Voice sandbox   ${address}`,
    `  Scenario            ${scenario} (seed ${seed})`,
    '',
    '  Sign in with e-mail and password',
    ...signInTable(cast),
    '',
  ].join('\n')
}
