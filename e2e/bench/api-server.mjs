import { createServer } from 'node:http'

import { makeSession } from './session-data.mjs'
import { staticFilesOf } from './static-files.mjs'

const user = {
  id: 'user-1',
  isAuthenticated: true,
  name: 'Bench Agent',
  emailAddress: 'agent@bench.example',
  roles: ['User', 'Manager'],
  accountIds: ['account-1'],
  accountNames: ['Bench'],
}

/** How large the one session is that the pages are measured on: a busy conference at the end of its day. */
export const bigSession = { id: '1', members: 200, lines: 20_000 }

/**
 * A server for one app and the part of the API that its session page uses. Whoever asks is signed in, so that what is
 * measured is the page. API paths work with `/api` and without; a page load gets the app.
 * @param {{ folder: string, stripsLog: boolean, latency?: number, size?: { members: number, lines: number } }} options
 *   `stripsLog`: by id, a session comes with an empty log, as from the real server (contract §6.1). `latency`: milliseconds
 *   before a removal is answered. `size`: of the session.
 * @returns {Promise<{ address: string, reset: () => void, close: () => void }>}
 */
export async function serveApp({ folder, stripsLog, latency = 0, size = bigSession }) {
  const files = staticFilesOf(folder)
  let session = makeSession(1, size)
  const byId = () => (stripsLog ? { ...session, log: [] } : session)

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const isPageLoad = request.method === 'GET' && /text\/html/.test(request.headers.accept ?? '')
    const answer = isPageLoad
      ? undefined
      : apiAnswer(request.method ?? 'GET', url.pathname.replace(/^\/(api|ra)\//, '/'))
    if (answer === undefined) {
      files(url.pathname, response)
      return
    }
    const body = JSON.stringify(answer)
    const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    setTimeout(() => response.writeHead(200, head).end(body), request.method === 'DELETE' ? latency : 0)
  })

  /** @param {string} method @param {string} path @returns {object | undefined} */
  function apiAnswer(method, path) {
    if (path === '/environment.json') return { environment: 'bench', production: false }
    if (path === '/auth/status') return user
    if (path === '/app/config')
      return { identity: user.emailAddress, emailAddress: user.emailAddress, accountId: 'account-1' }
    if (path === '/app/contacts') return { contacts: [] }
    if (/^\/(sessions\/(active|my)|portal\/active-sessions)$/.test(path)) return { sessions: [byId()] }
    if (path === '/sessions') return { items: [session], totalCount: 1, hasMorePages: false }
    if (path === '/sessions/1') return byId()
    const [, removed] = /^\/sessions\/1\/members\/(.+)$/.exec(path) ?? []
    if (method !== 'DELETE' || removed === undefined) return undefined
    const members = session.members.filter(({ identity }) => identity !== decodeURIComponent(removed))
    session = { ...session, members }
    return byId()
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    reset: () => void (session = makeSession(1, size)),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
