import { createServer } from 'node:http'

import { makeSession } from '../bench/session-data.mjs'
import { staticFilesOf } from '../bench/static-files.mjs'

const user = {
  id: 'user-1',
  isAuthenticated: true,
  name: 'Shift Agent',
  emailAddress: 'agent@shift.example',
  roles: ['User', 'Manager'],
  accountIds: ['account-1'],
  accountNames: ['Bench'],
}

/** How many sessions are live at any time: as one ends, the next begins. */
export const liveAtOnce = 40
/** Reads of the list after which the oldest session ends. */
const readsOfASession = 8

const size = { members: 4, lines: 60 }
const saidInAChat = 30

/**
 * The built console and a server whose shift never ends: each read of the list finds something changed, and every few reads
 * a session ends and another one, with an id nobody has seen, begins. What is live at one time stays as much all the while,
 * so that whatever grows in the page is the page's own doing.
 * @param {string} folder The built console.
 */
export async function serveShift(folder) {
  const files = staticFilesOf(folder)
  let reads = 0
  /** @type {Map<string, ReturnType<typeof sessionOf>>} */
  const sessions = new Map()

  const oldest = () => 1 + Math.floor(reads / readsOfASession)
  const live = () => Array.from({ length: liveAtOnce }, (_, at) => at + oldest()).map(find)

  /** @param {number | string} number */
  function find(number) {
    const id = String(number)
    const known = sessions.get(id) ?? sessionOf(Number(id))
    sessions.set(id, known)
    return known
  }

  /** @param {string} id */
  function changed(id) {
    const session = find(id)
    const isLive = Number(id) >= oldest()
    const [, ...others] = session.members
    return {
      ...session,
      ended: !isLive,
      dialState: isLive ? 'Active' : 'None',
      dateLastModified: new Date(Date.UTC(2026, 0, 6) + reads * 1_000).toISOString(),
      members: reads % 2 === 0 ? session.members : others,
    }
  }

  /** @param {URL} url @returns {object | undefined} */
  function answer({ pathname, searchParams }) {
    const path = pathname.replace(/^\/api\//, '/')
    if (path === '/environment.json') return { environment: 'shift', production: false }
    if (path === '/auth/status') return user
    if (path === '/app/config')
      return { identity: user.emailAddress, emailAddress: user.emailAddress, accountId: 'account-1' }
    if (path === '/app/contacts') return { contacts: [] }
    if (path === '/sessions/active' || path === '/sessions/my') {
      reads += 1
      sessions.delete(String(oldest() - 2 * liveAtOnce))
      return { sessions: live().map(({ id }) => ({ ...changed(id), log: [] })) }
    }
    if (path === '/sessions') {
      const id = searchParams.get('specificIds') ?? ''
      return { items: [{ ...changed(id), log: find(id).log }], totalCount: 1, hasMorePages: false }
    }
    const [, id, what] = /^\/sessions\/(\d+)(\/[a-z-]+)?$/i.exec(path) ?? []
    if (id === undefined) return undefined
    return what === undefined ? { ...changed(id), log: [] } : { messages: saidIn(id, reads) }
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const found =
      url.pathname.startsWith('/api/') || url.pathname === '/environment.json' ? answer(url) : undefined
    if (found === undefined && !url.pathname.startsWith('/api/')) return files(url.pathname, response)
    const body = JSON.stringify(found ?? { responseStatus: { errorCode: 'NotFound', message: url.pathname } })
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Every second one is a chat, every tenth rings. @param {number} number */
function sessionOf(number) {
  const session = makeSession(number, size)
  const channel = number % 2 === 0 ? 'Chat' : 'Voice'
  return { ...session, channel, callState: number % 10 === 5 ? 'Ringing' : 'Connected', queueState: 'None' }
}

/** The latest messages of a chat that goes on all the time. @param {string} id @param {number} reads */
function saidIn(id, reads) {
  const { fromPhoneNumber, members } = makeSession(Number(id), { members: 2, lines: 0 })
  return Array.from({ length: saidInAChat }, (_, at) => ({
    date: new Date(Date.UTC(2026, 0, 6) + (reads + at) * 1_000).toISOString(),
    from: at % 2 === 0 ? fromPhoneNumber : (members[1]?.identity ?? ''),
    body: `Message ${reads + at} of chat ${id}`,
  }))
}
