import { Hono } from 'hono'
import * as v from 'valibot'

import { Fault } from '../faults/fault.ts'
import { Settings } from '../world/settings.ts'
import type { World } from '../world/world.ts'
import type { Worlds } from '../world/worlds.ts'
import { act, Act } from './act.ts'
import { worldAnswer } from './world-answer.ts'

export interface WorldEnv {
  Variables: { world: World }
}

const Release = v.strictObject({ hold: v.string() })
const Expire = v.strictObject({ email: v.optional(v.string()) })
const Reset = v.strictObject({ at: v.optional(v.pipe(v.string(), v.isoTimestamp())) })
const ClockMove = v.strictObject({ advanceMs: v.number() })

/** The sandbox's own routes, under `/__sandbox`, for the world of the request: faults, clock, state (see differences.md). */
export function controlRoutes(worlds: Worlds): Hono<WorldEnv> {
  const app = new Hono<WorldEnv>()
  const body = async <Schema extends v.GenericSchema>(request: Request, schema: Schema) => {
    const text = await request.text()
    return v.parse(schema, text === '' ? {} : JSON.parse(text))
  }

  app.post('/faults', async (context) => {
    const { faults } = context.get('world')
    faults.push(await body(context.req.raw, Fault))
    return context.json({ faults })
  })
  app.get('/faults', (context) => context.json({ faults: context.get('world').faults }))
  app.delete('/faults', (context) => {
    context.get('world').faults = []
    return context.json({ faults: [] })
  })
  app.post('/release', async (context) => {
    const world = context.get('world')
    const { hold } = await body(context.req.raw, Release)
    world.faults = world.faults.filter((fault) => fault.hold !== hold && fault.holdRequest !== hold)
    return context.json({ released: world.holds.release(hold) })
  })
  app.get('/holds', (context) => context.json({ holds: context.get('world').holds.counts }))
  app.post('/expire', async (context) => {
    const { email } = await body(context.req.raw, Expire)
    return context.json({ signedOut: context.get('world').signIns.expire(email) })
  })
  app.post('/settings', async (context) => {
    const world = context.get('world')
    Object.assign(world.settings, await body(context.req.raw, v.partial(Settings)))
    return context.json({ settings: world.settings })
  })
  app.post('/act', async (context) => {
    const world = context.get('world')
    world.advance()
    return context.json(act(world, await body(context.req.raw, Act)))
  })
  app.post('/clock', async (context) => {
    const world = context.get('world')
    world.moveClock((await body(context.req.raw, ClockMove)).advanceMs)
    world.advance()
    return context.json({ now: new Date(world.now()).toISOString() })
  })
  app.get('/requests', (context) => {
    const { counts, requests, bulkDeletes } = context.get('world').requests
    return context.json({ counts, requests, alarms: { bulkDeletes } })
  })
  app.delete('/requests', (context) => {
    context.get('world').requests.clear()
    return context.body(null, 204)
  })
  app.get('/world', (context) => {
    const world = context.get('world')
    world.advance()
    return context.json(worldAnswer(world))
  })
  app.post('/reset', async (context) => {
    const { at } = await body(context.req.raw, Reset)
    worlds.reset(context.get('world').name, at === undefined ? undefined : Date.parse(at))
    return context.json({ world: context.get('world').name })
  })
  app.notFound((context) => context.json({ error: 'No such control route' }, 404))
  app.onError((error, context) => {
    const isMistake = error instanceof v.ValiError || error instanceof SyntaxError
    if (isMistake) return context.json({ error: error.message }, 400)
    throw error
  })
  return app
}
