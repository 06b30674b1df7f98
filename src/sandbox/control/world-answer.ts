import type { StoredSession } from '../world/records.ts'
import { sessionAnswer } from '../world/records.ts'
import type { World } from '../world/world.ts'

const plain = (session: StoredSession) => ({
  ...sessionAnswer(session, 'with log'),
  transcript: session.transcript,
})

/** The whole truth of a world, for an oracle that compares it with what a screen shows. */
export const worldAnswer = (world: World) => ({
  name: world.name,
  now: new Date(world.now()).toISOString(),
  settings: world.settings,
  faults: world.faults,
  holds: world.holds.counts,
  signedIn: world.signIns.emails,
  alarms: { bulkDeletes: world.requests.bulkDeletes },
  sessions: [...world.sessions.values()].map(plain),
  archive: [...world.archive.values()].map(plain),
})
