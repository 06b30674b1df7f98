import { bringToLife } from '../living/call-centre.ts'
import type { World } from '../world/world.ts'
import { big } from './big.ts'
import { crowd } from './crowd.ts'
import { floor } from './floor.ts'
import { odd } from './odd.ts'
import { records } from './records.ts'
import { addSteadyCalls } from './steady-calls.ts'
import { addSteadyChats } from './steady-chats.ts'
import { addSteadyHistory } from './steady-history.ts'

export interface ScenarioOptions {
  readonly seed: number
  /** Whether the call centre of `demo` moves. */
  readonly alive: boolean
}

export type Fill = (world: World, options: ScenarioOptions) => void

function quiet(world: World): void {
  addSteadyCalls(world)
  addSteadyChats(world)
  addSteadyHistory(world)
}

function demo(world: World, { alive, seed }: ScenarioOptions): void {
  quiet(world)
  if (alive) bringToLife(world, seed)
}

/** What a new world holds, by the name after `~` in the cookie `sandbox-world`. */
export const scenarios = {
  /** The steady sessions in a living call centre. */
  demo,
  /** The steady sessions, and nothing moves. */
  quiet,
  /** Sessions as large as they get. */
  big,
  /** Five thousand live sessions. */
  crowd,
  /** Five thousand live sessions of one account, with agents, queues and customers. */
  floor,
  /** Fifty thousand sessions that are over. */
  records,
  /** No session at all. */
  empty: () => {},
  /** Data as no server should send it. */
  odd,
} satisfies Record<string, Fill>

export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)
