import { ana, harborLane, nameOf } from '../cast.ts'
import type { Account, Person } from '../cast.ts'
import type { MemberRecord, SessionRecord, StoredSession } from '../world/records.ts'
import type { World } from '../world/world.ts'

interface Beginnings extends Partial<SessionRecord> {
  id: string
  /** How many seconds ago it began. */
  secondsAgo: number
  account?: Account
}

/** Puts a session into the world: an ordinary incoming call, but for what is given. */
export function newSession(
  world: World,
  { secondsAgo, account = harborLane, ...given }: Beginnings,
): StoredSession {
  const began = new Date(world.now() - secondsAgo * 1_000).toISOString()
  const info: SessionRecord = {
    dialState: 'Active',
    callState: 'Connected',
    queueState: 'None',
    accountId: account.id,
    accountName: account.name,
    customerId: account.id.replace('64aa', '64ad'),
    customerBreadcrumb: [{ id: account.id.replace('64aa', '64ad'), name: `${account.name} Reception` }],
    customerName: `${account.name} Reception`,
    endpointId: account.id.replace('64aa', '64ae'),
    endpointName: 'Main line',
    toAddress: account.number,
    channel: 'Voice',
    ended: false,
    holdReason: 'None',
    members: [],
    log: [],
    direction: 'Incoming',
    wasMissed: false,
    dateCreated: began,
    dateLastModified: began,
    createdBy: 'system',
    lastModifiedBy: 'system',
    ...given,
  }
  const session = { info, transcript: [] }
  world.sessions.set(info.id, session)
  return session
}

/** A person of the cast as a member, connected unless said otherwise. */
export const agentMember = (person: Person, given: MemberRecord = {}): MemberRecord => ({
  identity: person.email,
  endpointId: person.endpointId,
  displayName: nameOf(person),
  isOriginalMember: person === ana,
  applicationData: {},
  callState: 'Connected',
  role: 'Agent',
  muted: false,
  ...given,
})

/** Somebody outside, by phone number or address. */
export const callerMember = (
  identity: string,
  displayName: string,
  given: MemberRecord = {},
): MemberRecord => ({
  identity,
  displayName,
  isOriginalMember: true,
  applicationData: {},
  callState: 'Connected',
  role: 'Caller',
  muted: false,
  ...given,
})

/** Log lines, each so many seconds after the session began. */
export function writeLog(
  { info }: StoredSession,
  lines: readonly (readonly [seconds: number, message: string])[],
) {
  const began = Date.parse(info.dateCreated ?? '')
  info.log.push(
    ...lines.map(([seconds, message]) => ({
      date: new Date(began + seconds * 1_000).toISOString(),
      message,
    })),
  )
  info.dateLastModified = info.log.at(-1)?.date ?? info.dateLastModified
}

/** Chat lines, each so many seconds after the session began; a negative one belongs to its history. */
export function writeChat(
  { info, transcript }: StoredSession,
  lines: readonly (readonly [seconds: number, from: string, body: string])[],
) {
  const began = Date.parse(info.dateCreated ?? '')
  transcript.push(
    ...lines.map(([seconds, from, body]) => ({
      date: new Date(began + seconds * 1_000).toISOString(),
      from,
      body,
    })),
  )
}
