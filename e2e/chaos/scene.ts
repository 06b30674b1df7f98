import type { World } from '../support/world.ts'
import type { Agent } from './agent.ts'
import type { Random } from './random.ts'
import type { Screen } from './screen.ts'

/** One round: its world, its people, and what has to be known of it to judge what they see. */
export interface Scene {
  readonly world: World
  readonly random: Random
  readonly agents: readonly Agent[]
  /** Names of what is parked. */
  readonly holds: Set<string>
  /** Every act so far, in words. */
  readonly acts: string[]
  /** Counts whatever needs a name of its own. */
  count: number
  /** Removals whose connection was told to break since the last pause: a browser may send one again by itself. */
  brokenRemovals: number
  /** The same of messages, since the beginning. */
  brokenMessages: number
  /** Acts that found nothing to act on any more. */
  missed: number
}

/** One thing that an agent may do; gives what was done, or null where it cannot be done now. */
export interface AgentAct {
  readonly weight: number
  readonly run: (scene: Scene, agent: Agent, screen: Screen) => Promise<string | null>
}

/** How long somebody tries to click on something that may have gone meanwhile. */
export const soon = { timeout: 4_000 }
