import type { World } from '../world/world.ts'
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

/** What a new world holds, by the name after `~` in the cookie `sandbox-world`. */
export const scenarios = {
  demo: quiet,
  quiet,
  empty: () => {},
} satisfies Record<string, Fill>

export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)
