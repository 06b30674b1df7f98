/** Requests that are parked under a name until a test lets them go. */
export class Holds {
  readonly #parked = new Map<string, Set<() => void>>()

  /** Waits for `release` of this name; rejects with the signal's reason when the client gives up first. */
  park(name: string, signal: AbortSignal): Promise<void> {
    const waiting = this.#parked.get(name) ?? new Set()
    this.#parked.set(name, waiting)
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(go)
        signal.removeEventListener('abort', giveUp)
      }
      const go = () => {
        leave()
        resolve()
      }
      const giveUp = () => {
        leave()
        reject(signal.reason as Error)
      }
      if (signal.aborted) return giveUp()
      waiting.add(go)
      signal.addEventListener('abort', giveUp)
    })
  }

  /** Lets everything go that is parked under the name; gives how many that were. */
  release(name: string): number {
    const waiting = [...(this.#parked.get(name) ?? [])]
    waiting.forEach((go) => go())
    this.#parked.delete(name)
    return waiting.length
  }

  releaseAll(): void {
    for (const name of this.#parked.keys()) this.release(name)
  }

  /** How many requests are parked under each name. */
  get counts(): Record<string, number> {
    return Object.fromEntries([...this.#parked].map(([name, waiting]) => [name, waiting.size]))
  }
}
