import { createServer } from 'node:http'

import { makeSession } from './session-data.mjs'
import { staticFilesOf } from './static-files.mjs'

const user = {
  id: 'user-1',
  isAuthenticated: true,
  name: 'Bench Supervisor',
  emailAddress: 'supervisor@bench.example',
  roles: ['Manager'],
  accountIds: ['account-1'],
  accountNames: ['Bench'],
}

/** What react-admin shows of a list at once. */
const raRows = 25

/** @param {ReturnType<typeof makeSession>} session What rings is read each second, and five seconds is what is measured. */
function calm(session) {
  session.callState = 'Connected'
  for (const member of session.members) member.callState = 'Connected'
}

/** @typedef {'none' | 'one' | 'all' | 'silent'} Change How many sessions change before each read; silent: no read is answered. */

/**
 * A server for one app and the part of the API that its lists use, over live sessions with a short log each, none of which
 * rings where there are only as many as an agent has.
 * @param {string} folder
 * @param {number} size
 * @returns {Promise<{ address: string, change: Change, release: () => void, bytes: Record<string, number>, reads: number }>} `bytes`: of the last
 *   answer to each path; `reads`: of sessions, so far.
 */
export async function serveWall(folder, size = 5_000) {
  const files = staticFilesOf(folder)
  const sessions = Array.from({ length: size }, (_, at) => makeSession(at + 1, { members: 3, lines: 4 }))
  if (size < 100) for (const session of sessions) calm(session)
  let changes = 0
  let all = JSON.stringify(sessions)
  /** @type {(() => void)[]} */
  let parked = []

  /** Newest first, as asked; JSON of what did not change is kept. */
  const byChange = () =>
    sessions.toSorted((one, other) => (one.dateLastModified < other.dateLastModified ? 1 : -1))
  const touch = (/** @type {(typeof sessions)[number]} */ session) => {
    session.dateLastModified = new Date(Date.UTC(2026, 5, 1) + changes * 1_000).toISOString()
    session.callState = session.callState === 'Hold' ? 'Connected' : 'Hold'
  }

  const served = {
    address: '',
    change: /** @type {Change} */ ('none'),
    /** Answers what was not answered while it was silent. */
    release: () => {
      for (const each of parked) each()
      parked = []
    },
    bytes: /** @type {Record<string, number>} */ ({}),
    reads: 0,
  }

  function moveOn() {
    served.reads += 1
    if (served.change === 'none' || served.change === 'silent') return
    changes += 1
    all = ''
    if (served.change === 'all') sessions.forEach(touch)
    else touch(/** @type {(typeof sessions)[number]} */ (sessions[changes % size]))
  }

  /** @param {URL} url @returns {string | undefined} */
  function answerTo(url) {
    const path = url.pathname.replace(/^\/api\//, '/')
    if (path === '/environment.json') return JSON.stringify({ environment: 'bench', production: false })
    if (path === '/auth/status') return JSON.stringify(user)
    if (path === '/app/config')
      return JSON.stringify({
        identity: user.emailAddress,
        emailAddress: user.emailAddress,
        accountId: 'account-1',
      })
    if (!/^\/(portal\/active-sessions|sessions(\/active|\/my)?|ra\/sessions)$/.test(path)) return undefined
    moveOn()
    if (path === '/ra/sessions') return JSON.stringify(sessions.slice(0, raRows))
    const count = Number(url.searchParams.get('countPerPage'))
    if (count > 0) {
      const asked = url.searchParams.get('sortField') ? byChange() : sessions
      return JSON.stringify({ items: asked.slice(0, count), hasMorePages: true })
    }
    all ||= JSON.stringify(sessions)
    return path === '/sessions' ? `{"items":${all}}` : `{"sessions":${all}}`
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const isPageLoad = /text\/html/.test(request.headers.accept ?? '')
    if (!isPageLoad && served.change === 'silent' && url.pathname.endsWith('sessions')) {
      parked.push(() => answer(url, response))
      return
    }
    if (isPageLoad) files(url.pathname, response)
    else answer(url, response)
  })

  /** @param {URL} url @param {import('node:http').ServerResponse} response */
  function answer(url, response) {
    const body = answerTo(url)
    if (body === undefined) {
      files(url.pathname, response)
      return
    }
    served.bytes[url.pathname] = Buffer.byteLength(body)
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        // How react-admin's provider learns of how many there are.
        'content-range': `sessions 0-${raRows - 1}/${size}`,
      })
      .end(body)
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  served.address = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return served
}
