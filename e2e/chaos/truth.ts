import type { World } from '../support/world.ts'
import type { Person } from '../support/people.ts'

export interface TrueMember {
  readonly identity: string
  readonly displayName: string
  readonly role: string
  readonly callState: string
  readonly muted: boolean
  readonly callSid?: string
}

/** A session as the server has it. */
export interface TrueSession {
  readonly id: string
  readonly displayName: string
  readonly accountId: string
  readonly channel?: string
  readonly direction?: string
  readonly dialState?: string
  readonly callState?: string
  readonly queueState?: string
  readonly ended?: boolean
  readonly dateCreated: string
  readonly consoleData?: string
  readonly members: readonly TrueMember[]
  readonly log: readonly { readonly date: string; readonly message: string }[]
  readonly transcript: readonly {
    readonly date: string
    readonly from: string
    readonly body: string
    readonly mediaUri?: string
  }[]
}

export interface Truth {
  readonly sessions: readonly TrueSession[]
  readonly alarms: { readonly bulkDeletes: number }
}

export const readTruth = async (world: World): Promise<Truth> => (await world.truth()) as Truth

/** The two accounts of the sandbox by the names that stand on screen. */
const accountIds: Readonly<Record<string, string>> = {
  'Harbor Lane Care': '64aa00000000000000000001',
  'Juniper Dental Group': '64aa00000000000000000002',
}

/** Whether a session belongs to the account of this name. */
export const isOfAccount = ({ accountId }: TrueSession, account: string): boolean =>
  accountId === accountIds[account]

const rank = ({ callState, queueState }: TrueSession) => {
  if (callState === 'Ringing') return 0
  return queueState === 'Queued' || queueState === 'Ringing' ? 1 : 2
}

/** What this person's inbox has to list, in its order: what rings, then what waits, then by age. */
export function inboxOf({ sessions }: Truth, person: Person, account: string): TrueSession[] {
  return sessions
    .filter(
      (session) =>
        session.ended !== true &&
        isOfAccount(session, account) &&
        session.members.some(({ identity }) => identity === person.email),
    )
    .map((session, index) => ({ session, index }))
    .sort(
      (a, b) =>
        rank(a.session) - rank(b.session) ||
        a.session.dateCreated.localeCompare(b.session.dateCreated) ||
        a.index - b.index,
    )
    .map(({ session }) => session)
}

/** What the console has written into `consoleData`. */
export function notesOf({ consoleData = '' }: TrueSession): { notes: string; disposition: string } {
  const whole = consoleData === '' ? {} : (JSON.parse(consoleData) as Record<string, Record<string, string>>)
  const { notes = '', disposition = '' } = whole['evoVoiceConsole'] ?? {}
  return { notes, disposition }
}

/** How often the server took somebody of this name out of a session on this person's word. */
export const removalsBy = ({ log }: TrueSession, person: Person, name: string): number =>
  log.filter(({ message }) =>
    name === person.name
      ? message === `${person.name} left`
      : message.startsWith(`${person.name} removed ${name} (`) ||
        message === `${person.name} removed ${name}`,
  ).length
