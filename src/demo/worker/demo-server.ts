import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts'
import { isScenarioName, type ScenarioName } from '../../sandbox/scenarios/scenarios.ts'
import type { Diary, DiaryStore, Page } from './diary.ts'

/** A demo that nobody has looked at for so long begins anew; so does one that has gone on for a whole shift. */
const forgottenAfter = 60 * 60_000
const oldAfter = 12 * 60 * 60_000
/** The living call centre catches up at most an hour at once (`sandbox/living/every-second.ts`). */
const step = 30 * 60_000
/** How often is written down that somebody is still looking. */
const seenEvery = 60_000

/** Failures on order and what they park live as long as the worker; nobody wants them back. */
const notKept = /^\/__sandbox\/(?:faults|release|requests)/

/**
 * The sandbox as the server of a browser that may stop it at any time. What was done to the call centre is kept in a diary;
 * a worker that starts again makes the same call centre (same seed, same clock) and does all of it once more.
 */
export class DemoServer {
  readonly #store: DiaryStore
  readonly #origin: string
  readonly #now: () => number
  readonly #scenario: ScenarioName
  readonly #cookies = new Map<string, string>()
  #sandbox: Sandbox | undefined
  #diary: Diary | undefined
  /** The moment that is lived through again, while it is. */
  #past: number | undefined
  #begun: Promise<void> | undefined

  /** `origin` is where the console lies, and where pictures and recordings of the call centre are asked for. */
  constructor(store: DiaryStore, scenario: string, origin: string, now: () => number = Date.now) {
    this.#store = store
    this.#origin = origin
    this.#now = now
    this.#scenario = isScenarioName(scenario) ? scenario : 'demo'
  }

  /** Answers a request to the API, its path without `/api`; rejects where the connection is to break. */
  async answer(request: Request, path: string): Promise<Response> {
    const page: Page = {
      at: this.#now(),
      path,
      method: request.method,
      accept: request.headers.get('accept') ?? '*/*',
      type: request.headers.get('content-type') ?? '',
      body: await request.text(),
    }
    await this.#present(page.at)
    const response = await this.#send(page, request.signal)
    if (request.method !== 'GET' && response.ok) await this.#keep({ ...page, at: this.#now() })
    return response
  }

  async #present(now: number): Promise<void> {
    if (this.#diary && now - this.#diary.seenAt > forgottenAfter) this.#begun = this.#beginAnew(now)
    this.#begun ??= this.#begin(now)
    await this.#begun
    const diary = this.#diary
    if (diary && now - diary.seenAt > seenEvery) {
      diary.seenAt = now
      await this.#store.write(diary)
    }
  }

  async #begin(now: number): Promise<void> {
    const diary = await this.#store.read()
    const isOfUse =
      diary?.scenario === this.#scenario &&
      now - diary.seenAt <= forgottenAfter &&
      now - diary.begunAt <= oldAfter
    this.#diary = diary
    await (isOfUse && diary ? this.#live(diary, now) : this.#beginAnew(now))
  }

  /** Who is signed in stays so. */
  async #beginAnew(now: number): Promise<void> {
    const signIn = this.#diary?.pages.findLast(({ path }) => path.startsWith('/auth/'))
    const pages = signIn && !/logout/.test(signIn.path + signIn.body) ? [{ ...signIn, at: now }] : []
    const diary = { scenario: this.#scenario, begunAt: now, seenAt: now, pages }
    await this.#live(diary, now)
    await this.#store.write(diary)
  }

  async #live(diary: Diary, now: number): Promise<void> {
    this.#diary = diary
    this.#cookies.clear()
    this.#sandbox = createSandbox({
      scenario: this.#scenario,
      clock: { now: () => this.#past ?? this.#now() },
      onCookie: (cookie) => this.#keepCookie(cookie),
    })
    try {
      this.#past = diary.begunAt
      await this.#look()
      for (const page of diary.pages) {
        await this.#liveUntil(page.at)
        await this.#send(page).catch(() => undefined)
      }
      await this.#liveUntil(now)
    } finally {
      this.#past = undefined
    }
  }

  async #liveUntil(time: number): Promise<void> {
    for (let at = (this.#past ?? 0) + step; at < time; at += step) {
      this.#past = at
      await this.#look()
    }
    this.#past = Math.max(time, this.#past ?? 0)
  }

  /** Whoever asks the world anything brings it to its present. */
  #look(): Promise<unknown> {
    return this.#send({ at: 0, method: 'GET', path: '/auth/status', accept: '*/*', type: '', body: '' })
  }

  async #keep(page: Page): Promise<void> {
    if (!this.#diary || notKept.test(page.path)) return
    if (page.path.startsWith('/__sandbox/reset')) {
      this.#cookies.clear()
      this.#diary.pages = []
      this.#diary.begunAt = page.at
    } else this.#diary.pages.push(page)
    await this.#store.write(this.#diary)
  }

  async #send({ method, path, accept, type, body }: Page, signal?: AbortSignal): Promise<Response> {
    if (!this.#sandbox) throw new Error('The demo has not begun')
    const request = new Request(new URL(path, this.#origin), {
      method,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
      ...(signal && { signal }),
    })
    // No script may put a cookie on a request of its own; these headers are nobody's but ours.
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ accept, ...(type && { 'content-type': type }), ...(cookie && { cookie }) })
    Object.defineProperty(request, 'headers', { value: headers })
    return this.#sandbox.fetch(request)
  }

  #keepCookie(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
  }
}
