import { cleanup, render, waitFor } from '@testing-library/react'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createQueryClient } from '#api/query-client.ts'
import { forgetAnswers } from '#api/last-answers.ts'
import { clearNotices } from '#ui/notice-store.ts'
import { fuzzCases, fuzzRuns, prototypesAreClean } from '../test/fuzz/fuzz-size.ts'
import {
  answerWith,
  hostileSession,
  hostileTranscript,
  wholeWire,
  type Wire,
} from '../test/fuzz/hostile-sessions.ts'
import { hostileText, hostileValue, isTooDeep } from '../test/fuzz/hostile-values.ts'
import { replaceFetch } from '../test/sandbox-network.ts'
import { App } from './app.tsx'
import { pages } from './page-table.ts'

// Code that comes when it is wanted comes before the tests instead, whose time it would take.
await Promise.all([
  ...pages.map(({ code }) => code.load()),
  import('./pages/session-view.tsx'),
  import('#features/chat-transcript/chat-pane.tsx'),
  import('#features/notes/notes-pane.tsx'),
  import('#features/recordings/recordings-pane.tsx'),
  import('./pages/session-acts.tsx'),
])

/** As many as a test of every change can afford; a rendered page costs as much as fifty answers that are only read. */
const pageCases = fuzzCases / 20
vi.setConfig({ testTimeout: 60_000 + pageCases * 1_000 })

/** On a busy machine a page may take its second; what is late is no failure, and would be shrunk for minutes. */
const patience = { timeout: 15_000 }

const user = {
  id: 'user-1',
  isAuthenticated: true,
  name: 'Ana Silva',
  emailAddress: 'ana.silva@harborlane.example',
  roles: ['User', 'Manager'],
  accountIds: ['account-1'],
  accountNames: ['Harbor Lane Care'],
}

interface Case {
  readonly session: Record<string, unknown>
  readonly others: readonly Record<string, unknown>[]
  readonly transcript: Record<string, unknown>
  readonly config: unknown
  readonly errorText: string
  readonly wire: Wire
}

const anyCase = fc
  .record({
    session: hostileSession,
    others: fc.array(hostileSession, { maxLength: 3 }),
    transcript: hostileTranscript,
    config: fc.record({ identity: hostileValue, userState: hostileValue, doNotDisturb: hostileValue }),
    errorText: hostileText,
    wire: wholeWire,
  })
  .filter((each) => !isTooDeep(each))

/** A server that says such things: all of it about one session with an ordinary id, or it would not be looked at. */
function serve({ session, others, transcript, config, errorText, wire }: Case): void {
  const open = { ...session, id: 'open' }
  replaceFetch((path) => {
    const { pathname, searchParams } = new URL(path, 'http://console.example')
    if (pathname === '/environment.json') return Promise.resolve(Response.json({ environment: errorText }))
    const said = {
      '/api/auth/status': user,
      '/api/sessions/active': { sessions: [open, ...others] },
      '/api/sessions/open': { ...open, log: [] },
      '/api/sessions': searchParams.has('specificIds')
        ? { items: [open] }
        : { items: [open, ...others], totalCount: session['totalCount'] },
      '/api/app/config': config,
    }[pathname]
    if (said !== undefined) return Promise.resolve(answerWith(said, wire))
    if (/transcript/i.test(pathname)) return Promise.resolve(answerWith(transcript, wire))
    const refusal = { responseStatus: { errorCode: errorText, message: errorText } }
    return Promise.resolve(Response.json(refusal, { status: 400 }))
  })
}

const problems: string[] = []

beforeEach(() => {
  problems.length = 0
  vi.spyOn(console, 'error').mockImplementation(
    (...values) => void problems.push(values.map(String).join(' ')),
  )
})

afterEach(() => {
  vi.restoreAllMocks()
})

test.each(['/sessions', '/sessions/open', '/history'])(
  '%s is a page, whatever the server says',
  async (path) => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (each) => {
        serve(each)
        localStorage.clear()
        clearNotices()
        forgetAnswers()
        globalThis.history.replaceState(null, '', path)
        const client = createQueryClient()
        const { container } = render(<App client={client} />)
        try {
          await waitFor(() => {
            expect(container.querySelector('h1, h2')).not.toBeNull()
            expect(client.isFetching()).toBe(0)
            expect(container.querySelector('.skeleton')).toBeNull()
          }, patience)
          expect(harmsIn(document.documentElement)).toEqual([])
          expect(strayingTexts(document.documentElement)).toEqual([])
          expect(container.textContent).not.toContain('This page stopped working')
          expect([...container.querySelectorAll('h1')].map((title) => title.textContent)).not.toContain('')
          expect([...new Set(problems)]).toEqual([])
          prototypesAreClean()
          expect('isTaken' in globalThis).toBe(false)
        } finally {
          cleanup()
          client.clear()
        }
      }),
      fuzzRuns(pageCases / 3),
    )
  },
)

const addresses = ['href', 'src', 'action', 'formaction', 'srcset', 'poster']

/** What in a page runs, fetches or leads anywhere but where a person may go. */
function harmsIn(root: Element): string[] {
  const running = root.querySelectorAll('body :is(script, iframe, object, embed, base, meta, foreignObject)')
  const attributes = [...root.querySelectorAll('body *')].flatMap((element) => [...element.attributes])
  const harmful = attributes.filter(
    ({ name, value }) =>
      name.startsWith('on') ||
      (addresses.includes(name) && !/^(https?:|mailto:|tel:|\/(?!\/)|#|$)/.test(value)) ||
      (name === 'style' && /url|expression/i.test(value)),
  )
  return [
    ...[...running].map(({ outerHTML }) => outerHTML),
    ...harmful.map(({ name, value }) => `${name}="${value}"`),
  ]
}

/** Marks that turn the direction of what follows; a text that holds them has to be shut in by an element of its own. */
const turning = /[\u202A-\u202E\u2066-\u2069\u200F\u061C]/

/** Texts that may turn around what stands beside them. */
function strayingTexts(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const straying: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isShutIn = node.parentElement?.closest('bdi, [dir], textarea, option, title, style') != null
    if (!isShutIn && turning.test(node.nodeValue ?? '')) straying.push(node.parentElement?.outerHTML ?? '')
  }
  return straying
}
