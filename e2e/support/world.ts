import { expect } from '@playwright/test'

import type { Sender } from './browser-sender.ts'

/** A failure to order from the sandbox; `src/sandbox/faults/fault.ts` says what each field does. */
export interface Fault {
  readonly operation?: string
  readonly path?: string
  readonly times?: number
  readonly delayMs?: number
  readonly status?: number
  readonly retryAfter?: number | string
  readonly errorCode?: string
  readonly message?: string
  readonly after?: boolean
  readonly drop?: boolean
  readonly expire?: boolean
  readonly body?: 'html' | 'cut' | 'empty' | 'text'
  readonly contentType?: string
  readonly hold?: string
  readonly holdRequest?: string
}

/** What the sandbox has been asked in this world. */
export interface RequestRecord {
  readonly counts: Readonly<Record<string, number>>
  readonly requests: readonly {
    readonly operation: string
    readonly method: string
    readonly path: string
    readonly query: string
  }[]
  /** Calls of `DELETE /sessions`, which erases records on a real server. */
  readonly alarms: { readonly bulkDeletes: number }
}

export interface WorldSession {
  readonly id: string
  readonly displayName: string
  readonly members: readonly { readonly identity: string; readonly displayName: string }[]
  readonly log: readonly { readonly date: string; readonly message: string }[]
  readonly transcript: readonly { readonly body: string }[]
}

/** A call centre of one test's own, and the handles to make things happen in it. */
export class World {
  readonly cookie: { readonly name: string; readonly value: string }
  readonly #request: Sender

  constructor(request: Sender, value: string) {
    this.#request = request
    this.cookie = { name: 'sandbox-world', value }
  }

  /** Lets requests fail, from now on, in the way that is asked for. */
  fault(fault: Fault): Promise<unknown> {
    return this.#post('faults', fault)
  }

  /** Takes back every fault that was asked for. */
  clearFaults(): Promise<unknown> {
    return this.#send('DELETE', 'faults')
  }

  /** Parks the finished answers of an operation, which grow stale meanwhile, until they are released by this name. */
  hold(operation: string, name: string, fault: Fault = {}): Promise<unknown> {
    return this.fault({ times: 1, ...fault, operation, hold: name })
  }

  /** Parks requests of an operation before the server acts on them. */
  holdRequest(operation: string, name: string, fault: Fault = {}): Promise<unknown> {
    return this.fault({ times: 1, ...fault, operation, holdRequest: name })
  }

  /** Waits until a request is parked under this name. */
  async isHolding(name: string): Promise<void> {
    await expect
      .poll(async () => (await this.#holds())[name] ?? 0, { message: `held as "${name}"` })
      .toBeGreaterThan(0)
  }

  /** Lets go of what is parked under this name. */
  release(name: string): Promise<unknown> {
    return this.#post('release', { hold: name })
  }

  /** Ends the sign-ins of everybody, or of one person. */
  expire(email?: string): Promise<unknown> {
    return this.#post('expire', email === undefined ? {} : { email })
  }

  /** Changes how the server behaves where the contract leaves it open, e.g. `{ wire: 'jsv-only' }`. */
  settings(settings: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#post('settings', settings)
  }

  /** Lets somebody who is not at this keyboard do something, e.g. `{ removeMember: { sessionId, identity, by } }`. */
  act(act: Readonly<Record<string, object>>): Promise<unknown> {
    return this.#post('act', act)
  }

  /** Makes the world anew, its time standing still at a moment (ISO 8601). */
  reset(at: string): Promise<unknown> {
    return this.#post('reset', { at })
  }

  /** What was asked so far, polls included. */
  async requests(): Promise<RequestRecord> {
    return (await this.#send('GET', 'requests')) as RequestRecord
  }

  /** Starts the counting of requests again. */
  forgetRequests(): Promise<unknown> {
    return this.#send('DELETE', 'requests')
  }

  /** Every session as the server has it: the truth that a screen is held against. */
  async sessions(): Promise<readonly WorldSession[]> {
    return ((await this.#send('GET', 'world')) as { sessions: readonly WorldSession[] }).sessions
  }

  /** All that the server knows; `src/sandbox/control/world-answer.ts` says what is in it. */
  truth(): Promise<unknown> {
    return this.#send('GET', 'world')
  }

  async #holds(): Promise<Readonly<Record<string, number>>> {
    return ((await this.#send('GET', 'holds')) as { holds: Record<string, number> }).holds
  }

  #post(path: string, data: object): Promise<unknown> {
    return this.#send('POST', path, data)
  }

  async #send(method: string, path: string, data?: object): Promise<unknown> {
    const response = await this.#request.fetch(`/api/__sandbox/${path}`, {
      method,
      // Only what a connection that had gone idle never brought to the server is asked again.
      maxRetries: 1,
      headers: { cookie: `${this.cookie.name}=${this.cookie.value}` },
      ...(data ? { data } : {}),
    })
    const text = await response.text()
    if (!response.ok()) throw new Error(`${method} /__sandbox/${path} answered ${response.status()}: ${text}`)
    return text ? JSON.parse(text) : undefined
  }
}
