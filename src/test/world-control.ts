import type * as v from 'valibot'

import type { SessionInfo } from '#api/contract/session-info.ts'
import type { Act } from '../sandbox/control/act.ts'
import type { Fault } from '../sandbox/faults/fault.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { TestClient } from '../sandbox/testing/test-client.ts'
import type { RequestEntry } from '../sandbox/world/request-log.ts'
import type { Settings } from '../sandbox/world/settings.ts'

export interface TrueSession extends SessionInfo {
  readonly transcript: readonly { readonly body: string }[]
}

/** What a test does to the server behind its back: faults, colleagues, clocks, by the sandbox's own control routes. */
export class WorldControl {
  readonly #client: TestClient

  constructor(sandbox: Sandbox) {
    this.#client = new TestClient(sandbox)
  }

  /** The next requests of an operation fail so; until `clearFaults`, or as often as `times` says. */
  fault(fault: v.InferInput<typeof Fault>): Promise<unknown> {
    return this.#client.control('POST', 'faults', fault)
  }

  clearFaults(): Promise<unknown> {
    return this.#client.control('DELETE', 'faults')
  }

  /** Something that a colleague, a customer or the platform does. */
  async act(act: v.InferInput<typeof Act>): Promise<void> {
    const { done } = (await this.#client.control('POST', 'act', act)) as { done: boolean }
    if (!done) throw new Error(`The world has nothing to do this to: ${JSON.stringify(act)}`)
  }

  settings(settings: Partial<Settings>): Promise<unknown> {
    return this.#client.control('POST', 'settings', settings)
  }

  /** The server forgets who is signed in. */
  expire(): Promise<unknown> {
    return this.#client.control('POST', 'expire', {})
  }

  /** Lets go what a fault parked under this name. */
  release(hold: string): Promise<unknown> {
    return this.#client.control('POST', 'release', { hold })
  }

  /** How many requests are parked under this name. */
  async held(hold: string): Promise<number> {
    const { holds } = (await this.#client.control('GET', 'holds')) as { holds: Record<string, number> }
    return holds[hold] ?? 0
  }

  /** What was asked of the server, the oldest first; of one operation where it is named. */
  async requests(operation?: string): Promise<RequestEntry[]> {
    const { requests } = (await this.#client.control('GET', 'requests')) as { requests: RequestEntry[] }
    return requests.filter((request) => operation === undefined || request.operation === operation)
  }

  forgetRequests(): Promise<unknown> {
    return this.#client.control('DELETE', 'requests')
  }

  /** How often somebody asked to erase records; never, if all is well. */
  async bulkDeletes(): Promise<number> {
    const { alarms } = (await this.#client.control('GET', 'requests')) as { alarms: { bulkDeletes: number } }
    return alarms.bulkDeletes
  }

  /** The identities of a session's members, as the server knows them. */
  async members(sessionId: string): Promise<string[]> {
    const session = await this.session(sessionId)
    return session?.members.map(({ identity }) => identity) ?? []
  }

  /** A session as the server has it, with all that was said in it. */
  async session(sessionId: string): Promise<TrueSession | undefined> {
    const { sessions } = (await this.#client.control('GET', 'world')) as { sessions: TrueSession[] }
    return sessions.find(({ id }) => id === sessionId)
  }

  /** Who is signed in, by e-mail. */
  async signedIn(): Promise<string[]> {
    return ((await this.#client.control('GET', 'world')) as { signedIn: string[] }).signedIn
  }
}
