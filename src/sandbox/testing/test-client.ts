import type { Person } from '../cast.ts'
import { createSandbox } from '../sandbox.ts'
import type { Sandbox } from '../sandbox.ts'

const origin = 'http://sandbox.example'

/** A sandbox of the steady sessions in which nothing moves, at a fixed time that a test can advance. */
export function createTestSandbox(): Sandbox & { advance(milliseconds: number): void } {
  let now = Date.parse('2026-05-04T09:30:00Z')
  const sandbox = createSandbox({ scenario: 'quiet', clock: { now: () => now } })
  return { fetch: sandbox.fetch, advance: (milliseconds) => void (now += milliseconds) }
}

/** A browser without a screen: it keeps cookies, and sends paths to one sandbox. */
export class TestClient {
  readonly cookies = new Map<string, string>()
  readonly #sandbox: Sandbox

  constructor(sandbox: Sandbox, world?: string) {
    this.#sandbox = sandbox
    if (world !== undefined) this.cookies.set('sandbox-world', world)
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const request = new Request(new URL(path, origin), {
      method,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await this.#sandbox.fetch(request)
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.cookies.set(name, value)
    }
    return response
  }

  async json(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.send(method, path, body)
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  }

  /** A control route of the client's world. */
  control(method: string, route: string, body?: unknown): Promise<unknown> {
    return this.json(method, `/__sandbox/${route}`, body)
  }
}

/** A client that has signed in as this person. */
export async function asPerson(sandbox: Sandbox, person: Person, world?: string): Promise<TestClient> {
  const client = new TestClient(sandbox, world)
  await client.send('POST', '/auth/credentials', {
    provider: 'credentials',
    userName: person.email,
    password: person.password,
    rememberMe: true,
  })
  return client
}
