import { serveApp } from './api-server.mjs'
import { measureColdVisit, measureRemovals } from './measures.mjs'
import { buildPeer } from './peers.mjs'
import { median, pairedRatio } from './statistics.mjs'
import { tellVisits } from './table.mjs'

/** What a person can see of it in a window of 1280x800: the shared first screen of all three, whatever follows below it. */
const membersInSight = 12
const logLines = { '[role="log"] time': 10 }

/**
 * The session page with 200 members and 20,000 lines (P3 to P5), beside the hand-tuned bound and react-admin.
 * @param {{ browser: string, rounds: number, removals: number, peers: readonly string[] }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureSessionPage({ browser, rounds, removals: count, peers }) {
  const consoleServer = await serveApp({ folder: 'dist', stripsLog: true, latency: 150 })
  const ours = {
    name: 'console',
    url: `${consoleServer.address}/sessions/1`,
    ready: { '[data-member-id]': membersInSight, ...logLines },
    members: '[data-member-id]',
  }
  const tuned = await peer('tuned', '/sessions/1', '[data-member]', logLines)
  const reactAdmin = peers.includes('react-admin')
    ? await peer('react-admin', '/sessions/1/show', '.members tbody tr', { '.log tbody tr': 25 })
    : undefined

  /** @type {Map<string, { rendered: number, work: number, nodes: number }[]>} */
  const visits = new Map()
  const apps = [ours, tuned, reactAdmin].filter((app) => app !== undefined)
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < apps.length; turn += 1) {
      const app = /** @type {typeof ours} */ (apps[(round + turn) % apps.length])
      visits.set(app.name, [...(visits.get(app.name) ?? []), await measureColdVisit(browser, app)])
    }
  }
  const removals = await measureRemovals(browser, ours, count)
  consoleServer.close()

  /** @param {string} name @param {'rendered' | 'work' | 'nodes'} figure */
  const of = (name, figure) => (visits.get(name) ?? []).map((visit) => visit[figure])
  for (const name of visits.keys()) {
    tellVisits(`session page, ${name}`, {
      'rendered, ms': of(name, 'rendered'),
      'main thread until then, ms': of(name, 'work'),
    })
  }
  tellVisits('removals', {
    'marked, ms': removals.map(({ marked }) => marked),
    'gone after the answer, ms': removals.map(({ gone }) => gone),
  })
  /** @param {string} name */
  const ratioTo = (name) => pairedRatio(of('console', 'rendered'), of(name, 'rendered'))
  return [
    {
      id: 'P3',
      what: 'session page, cold: against the hand-tuned bound',
      budget: 1.3,
      measured: ratioTo('tuned'),
      unit: 'times',
    },
    {
      id: 'P3',
      what: 'session page, cold: against react-admin at its most generous',
      budget: 0.6,
      measured: ratioTo('react-admin'),
      unit: 'times',
    },
    {
      id: 'P4',
      what: 'elements on the session page',
      budget: 2_500,
      measured: median(of('console', 'nodes')),
      unit: '',
    },
    {
      id: 'P5',
      what: 'Remove in the dialog → row marked and painted',
      budget: 50,
      measured: median(removals.map(({ marked }) => marked)),
      unit: 'ms',
    },
    {
      id: 'P5',
      what: 'answer → row gone',
      budget: 2,
      measured: median(removals.map(({ framesToGone }) => framesToGone)),
      unit: 'frames',
    },
  ]
}

/**
 * @param {'tuned' | 'react-admin'} name
 * @param {string} path
 * @param {string} members
 * @param {Record<string, number>} log
 */
async function peer(name, path, members, log) {
  const folder = await buildPeer(name)
  if (folder === undefined) return undefined
  const { address } = await serveApp({ folder, stripsLog: false })
  return { name, url: address + path, ready: { [members]: membersInSight, ...log }, members }
}
