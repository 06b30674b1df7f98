import { QueryObserver, type QueryClient, type QueryKey } from '@tanstack/react-query'

import type { Channel, OpenChannel } from '#api/live/channel.ts'
import type { Locks } from '#api/live/leadership.ts'
import type { Surroundings } from '#api/live/live-tab.ts'
import type { PageEvent } from '#api/live/page-events.ts'

interface Ear {
  readonly tab: FakeTab
  readonly hear: (message: unknown) => void
}

interface Waiting {
  readonly hold: () => Promise<unknown>
  readonly signal: AbortSignal | undefined
}

/** A browser with several tabs of the console, as far as they deal with each other; its messages are kept to be looked at. */
export class FakeBrowser {
  readonly messages: { readonly kind: string; readonly data?: unknown }[] = []
  readonly #ears = new Map<string, Set<Ear>>()
  readonly #queues = new Map<string, Waiting[]>()
  readonly #hasLocks: boolean

  constructor({ hasLocks = true } = {}) {
    this.#hasLocks = hasLocks
  }

  get locks(): Locks | undefined {
    if (!this.#hasLocks) return undefined
    const request = (name: string, { signal }: LockOptions, hold: () => Promise<unknown>) =>
      new Promise<void>((_resolve, reject) => {
        const queue = this.#queues.get(name) ?? []
        this.#queues.set(name, queue)
        queue.push({ hold, signal })
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
        if (queue.length === 1) void this.#serve(queue)
      })
    return { request } as unknown as Locks
  }

  openChannel(tab: FakeTab): OpenChannel {
    return <Message>(name: string, hear: (message: Message) => void): Channel<Message> => {
      const ears = this.#ears.get(name) ?? new Set()
      this.#ears.set(name, ears)
      const own: Ear = { tab, hear: hear as (message: unknown) => void }
      ears.add(own)
      return {
        send: (message) => {
          this.messages.push(message as { kind: string })
          for (const ear of ears) if (ear !== own) deliver(ear, structuredClone(message))
        },
        close: () => ears.delete(own),
      }
    }
  }

  /** One after the other, as long as somebody stands in line. */
  async #serve(queue: Waiting[]): Promise<void> {
    for (let next = queue[0]; next; next = queue[0]) {
      if (!next.signal?.aborted) await next.hold()
      queue.shift()
    }
  }
}

const deliver = (ear: Ear, message: unknown) =>
  queueMicrotask(() => {
    if (!ear.tab.isFrozen) ear.hear(message)
  })

/** One tab: time passes in it by `tick`, and what happens to its page by `emit`. */
export class FakeTab {
  readonly client: QueryClient
  readonly surroundings: Surroundings
  isHidden = false
  /** A frozen tab runs no timers, hears nothing, and keeps its lock. */
  isFrozen = false
  readonly #listeners = new Set<(event: PageEvent) => void>()
  readonly #ticks = new Set<() => void>()

  constructor(browser: FakeBrowser, client: QueryClient) {
    this.client = client
    this.surroundings = {
      openChannel: browser.openChannel(this),
      locks: browser.locks,
      page: { isHidden: () => this.isHidden, listen: (listener) => subscribe(this.#listeners, listener) },
      startTicks: (tick) => subscribe(this.#ticks, tick),
    }
  }

  tick(): void {
    if (!this.isFrozen) for (const tick of this.#ticks) tick()
  }

  emit(event: PageEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** Shows a query, as a component would, until the function it gives is called. */
  show(options: { readonly queryKey: QueryKey }): () => void {
    return new QueryObserver(this.client, options as { queryKey: QueryKey }).subscribe(() => undefined)
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
