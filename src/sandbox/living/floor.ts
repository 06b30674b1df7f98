import type { Random } from '../random.ts'
import type { StoredSession } from '../world/records.ts'
import type { World } from '../world/world.ts'

/** A course of events: each step yields how many seconds pass until the next one. */
export type Script = Generator<number, void, undefined>

/** Ended sessions of the living call centre that stay in the records; older ones go. */
const maximumHistory = 150

/** The call centre in motion: the scripts that are under way, and when each goes on. */
export class Floor {
  readonly world: World
  readonly random: Random
  readonly #running = new Map<Script, number>()
  #history: string[] = []
  #second = 0

  constructor(world: World, random: Random) {
    this.world = world
    this.random = random
  }

  /** Begins a course of events, its first step in so many seconds. */
  start(script: Script, seconds = 0): void {
    this.#running.set(script, this.#second + seconds)
  }

  /** Lets everything go on that is due in this second. */
  tick(second: number): void {
    this.#second = second
    for (const [script, due] of this.#running) {
      if (due > second) continue
      const step = script.next()
      if (step.done) this.#running.delete(script)
      else this.#running.set(script, second + step.value)
    }
  }

  /** How many courses of events are under way. */
  get busy(): number {
    return this.#running.size
  }

  /** Takes note that a session of this floor has become history, and forgets the oldest beyond the limit. */
  file({ info }: StoredSession): void {
    this.#history.push(info.id)
    const [oldest] = this.#history
    if (this.#history.length <= maximumHistory || oldest === undefined) return
    this.#history = this.#history.slice(1)
    this.world.sessions.delete(oldest)
  }
}
