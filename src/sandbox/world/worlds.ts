import type { Clock } from '../clock.ts'
import { cookiesOf } from '../http/cookies.ts'
import { isScenarioName, scenarios } from '../scenarios/scenarios.ts'
import type { Fill, ScenarioName, ScenarioOptions } from '../scenarios/scenarios.ts'
import { World } from './world.ts'

/** Worlds beyond this weight are dropped, the longest unused first; a large one weighs as much as many small. */
const maximumWeight = 500
const weights: Partial<Record<ScenarioName, number>> = { big: 25, crowd: 50, floor: 50, records: 200 }

export interface WorldsOptions extends ScenarioOptions {
  readonly clock: Clock
  /** The scenario of a world that names none. */
  readonly scenario: ScenarioName
}

interface Kept {
  readonly world: World
  readonly scenario: ScenarioName
}

/** All worlds, by the whole value of the cookie `sandbox-world`: `name` or `name~scenario`; `main` without a cookie. */
export class Worlds {
  readonly #kept = new Map<string, Kept>()
  readonly #options: WorldsOptions

  constructor(options: WorldsOptions) {
    this.#options = options
  }

  /** The world of this request, made on first use; undefined when it asks for a scenario that does not exist. */
  of(request: Request): World | undefined {
    const asked = new URL(request.url).pathname.startsWith('/__sandbox/')
      ? new URL(request.url).searchParams.get('world')
      : null
    return this.get(asked ?? cookiesOf(request)['sandbox-world'] ?? 'main')
  }

  get(key: string): World | undefined {
    const [, scenario = this.#options.scenario] = key.split('~')
    if (!isScenarioName(scenario)) return undefined
    const kept = this.#kept.get(key) ?? { scenario, world: this.#make(key, scenario) }
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    this.#dropOldest()
    return kept.world
  }

  /**
   * Makes the world anew; what was parked in the old one goes on. With a moment (milliseconds since 1970), its time stands
   * still there.
   */
  reset(key: string, moment?: number): void {
    const former = this.#kept.get(key)
    former?.world.holds.releaseAll()
    this.#kept.delete(key)
    if (former === undefined || moment === undefined) return
    const { scenario } = former
    this.#kept.set(key, { scenario, world: this.#make(key, scenario, { now: () => moment }) })
  }

  #make(key: string, scenario: ScenarioName, clock = this.#options.clock): World {
    const world = new World(key, clock)
    const fill: Fill = scenarios[scenario]
    fill(world, this.#options)
    return world
  }

  #dropOldest(): void {
    let weight = [...this.#kept.values()].reduce((sum, { scenario }) => sum + (weights[scenario] ?? 1), 0)
    for (const [key, { scenario }] of this.#kept) {
      if (weight <= maximumWeight || this.#kept.size === 1) return
      this.reset(key)
      weight -= weights[scenario] ?? 1
    }
  }
}
