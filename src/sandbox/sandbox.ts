/** The stand-in for Evo Voice (docs/contract.md): one web-standard function over worlds in memory. */
import { Hono } from 'hono'

import { answerApi } from './answer-api.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { controlRoutes } from './control/control-routes.ts'
import type { WorldEnv } from './control/control-routes.ts'
import { mediaRoot, mediaRoutes } from './media/media-routes.ts'
import type { ScenarioName } from './scenarios/scenarios.ts'
import { Worlds } from './world/worlds.ts'

export interface SandboxOptions {
  /** Where the living call centre's chance starts; the same seed and clock give the same events. */
  readonly seed?: number
  readonly clock?: Clock
  /** Whether the call centre of the scenario `demo` moves; it does by default. */
  readonly alive?: boolean
  /** The scenario of a world that names none in its cookie; `demo` by default. */
  readonly scenario?: ScenarioName
  /** Is given every cookie as well, for a host whose answers can carry none: a service worker. */
  readonly onCookie?: (cookie: string) => void
}

export interface Sandbox {
  /**
   * Answers one request, paths without `/api`. Rejects with `DroppedConnection` where a fault breaks the connection, and
   * with the reason of the request's signal where the client gave up while it waited.
   */
  readonly fetch: (request: Request) => Promise<Response>
}

/** A sandbox of its own; each client chooses its world by the cookie `sandbox-world`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { seed = 1, clock = systemClock, alive = true, scenario = 'demo', onCookie } = options
  const worlds = new Worlds({ seed, clock, alive, scenario })
  const app = new Hono<WorldEnv>()
  app.use(async (context, next) => {
    const world = worlds.of(context.req.raw)
    if (!world) return context.text('The cookie sandbox-world names a scenario that does not exist', 400)
    context.set('world', world)
    await next()
    return undefined
  })
  app.route('/__sandbox', controlRoutes(worlds))
  app.route(mediaRoot, mediaRoutes)
  app.all('*', (context) => answerApi(context.req.raw, context.get('world'), onCookie))
  app.onError((error) => {
    throw error
  })
  return { fetch: async (request) => app.fetch(request) }
}
