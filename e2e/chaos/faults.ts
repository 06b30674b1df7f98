import type { Fault } from '../support/world.ts'
import type { Random } from './random.ts'

const reads = ['GetSession', 'GetActiveSessions', 'ListSessions', 'GetChatTranscript', 'GetMySessions']
const acts = [
  'DeleteChatMember',
  'SendMessage',
  'PatchSession',
  'HoldSession',
  'RedirectSession',
  'InviteChatMember',
  'AddConferenceMember',
  'EndSession',
]

interface Kind {
  readonly weight: number
  readonly make: (random: Random, hold: string) => Fault
}

/** What can befall both. A server that says 4xx has not acted: nobody could tell the truth behind one that lies. */
const common: readonly Kind[] = [
  { weight: 4, make: (random) => ({ delayMs: random.between(20, 500) }) },
  { weight: 3, make: (random) => ({ delayMs: random.between(20, 500), after: true }) },
  { weight: 3, make: () => ({ drop: true }) },
  { weight: 3, make: () => ({ drop: true, after: true }) },
  { weight: 3, make: (random) => ({ status: random.pick([500, 502, 503, 504])! }) },
  { weight: 2, make: (random) => ({ status: random.pick([500, 503])!, after: true }) },
  { weight: 1, make: () => ({ status: 429, retryAfter: 1 }) },
  { weight: 1, make: () => ({ status: 429 }) },
  { weight: 2, make: () => ({ body: 'cut' }) },
  { weight: 1, make: () => ({ body: 'html' }) },
  { weight: 1, make: () => ({ body: 'empty' }) },
  { weight: 1, make: () => ({ status: 502, body: 'html' }) },
  { weight: 1, make: () => ({ status: 204, after: true }) },
  { weight: 1, make: () => ({ contentType: 'text/plain' }) },
]

const ofReads: readonly Kind[] = [
  ...common,
  // Held answers are let go later, behind younger ones: that is how they come in another order.
  { weight: 8, make: (random, hold) => ({ hold, times: random.between(1, 2) }) },
  { weight: 2, make: (_random, hold) => ({ holdRequest: hold }) },
  { weight: 1, make: (random) => ({ status: random.pick([400, 403, 404])! }) },
]

const ofActs: readonly Kind[] = [
  ...common,
  { weight: 5, make: (_random, hold) => ({ holdRequest: hold }) },
  { weight: 4, make: (_random, hold) => ({ hold }) },
  { weight: 3, make: (random) => ({ status: random.pick([400, 403, 404, 409, 410, 412])! }) },
]

/** A failure of a random operation; `hold` names what it parks, if it parks anything. */
export function randomFault(random: Random, hold: string): Fault {
  const isRead = random.chance(0.5)
  const operation = random.pick(isRead ? reads : acts)!
  const { make } = random.weighted(isRead ? ofReads : ofActs)
  return { operation, times: random.between(1, isRead ? 3 : 1), ...make(random, hold) }
}
