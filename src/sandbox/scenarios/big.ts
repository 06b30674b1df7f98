import { ana, dana, tom } from '../cast.ts'
import { createRandom } from '../random.ts'
import type { StoredSession } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { agentMember, callerMember, newSession } from './new-session.ts'

export const bigSessions = {
  /** 200 members and 20,000 log lines. */
  crowded: '65b000000000000000000001',
  /** Four members and 50,000 log lines of more than a day, with levels and nodes in their text. */
  longLog: '65b000000000000000000002',
} as const

const events = [
  'Flow node entered: Greeting',
  'DTMF received: 2',
  'Queued in "Reception"',
  'Playing prompt: "All our lines are busy"',
  'Ringing Tom Okafor',
  'WARN Webhook "crm-lookup" took 2,140 ms',
  'Answered by Dana Reyes',
  'Recording started',
  'ERROR Webhook "notes" answered 502',
  'Transferred to Billing',
] as const

/** What servers and nodes might write themselves. */
const technicalEvents = [
  ...events,
  'INFO sip-1: re-INVITE answered 200',
  'DEBUG sip-1: keep-alive in 12 ms',
  'WARN media-2: jitter of 48 ms',
  'ERROR media-2: no audio for 5 s',
  '[flow-1] Node "Greeting" left',
] as const

/** A session as large as they get, and a log that is larger still. */
export function big(world: World, { seed }: { seed: number }): void {
  const crowded = newSession(world, {
    id: bigSessions.crowded,
    channel: 'Chat',
    secondsAgo: 14_400,
    displayName: 'All hands: storm desk',
    members: [callerMember('+18145550151', 'Storm hotline'), agentMember(ana), ...manyMembers(198)],
  })
  fillLog(crowded, { count: 20_000, everyMs: 550, texts: events }, seed)
  const longLog = newSession(world, {
    id: bigSessions.longLog,
    secondsAgo: 100_800,
    displayName: 'Endless conference',
    fromAddress: '+18145550152',
    members: [
      callerMember('+18145550152', 'Conference line'),
      agentMember(ana),
      agentMember(tom),
      agentMember(dana),
    ],
  })
  fillLog(longLog, { count: 50_000, everyMs: 2_000, texts: technicalEvents }, seed + 1)
}

const manyMembers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    callerMember(`desk.${index + 1}@harborlane.example`, `Desk ${index + 1}`, {
      role: index % 3 === 0 ? 'Transfer' : 'Agent',
      isOriginalMember: false,
      muted: index % 4 === 0,
      applicationData: { seat: String(index + 1) },
    }),
  )

interface Filling {
  readonly count: number
  readonly everyMs: number
  readonly texts: readonly [string, ...string[]]
}

function fillLog({ info }: StoredSession, { count, everyMs, texts }: Filling, seed: number): void {
  const random = createRandom(seed)
  const began = Date.parse(info.dateCreated ?? '')
  for (let index = 0; index < count; index += 1) {
    const date = new Date(began + index * everyMs).toISOString()
    info.log.push({ date, message: `${random.pick(texts)} · step ${index + 1} of ${count}` })
  }
  info.dateLastModified = info.log.at(-1)?.date
}
