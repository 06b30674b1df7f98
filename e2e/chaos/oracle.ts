import type { Agent } from './agent.ts'
import type { Screen, SeenSession } from './screen.ts'
import { inboxOf, isOfAccount, notesOf, type TrueMember, type TrueSession, type Truth } from './truth.ts'

const words: Readonly<Record<string, string>> = { Voice: 'voice', Chat: 'chat', Fax: 'fax' }
const wayWords: Readonly<Record<string, string>> = { Incoming: 'incoming', Outgoing: 'outgoing' }
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Collects what differs, in the words `where: is on screen, is true`. */
class Differences {
  readonly found: string[] = []

  same(where: string, shown: unknown, truth: unknown): void {
    const [one, other] = [JSON.stringify(shown), JSON.stringify(truth)]
    if (one !== other) this.found.push(`${where}: the screen has ${one}, the server ${other}`)
  }
}

/** Everything on an agent's screen that is not so on the server. */
export function differencesOf({ person, written }: Agent, screen: Screen, truth: Truth): string[] {
  const differences = new Differences()
  differences.same('freshness', screen.freshness, 'live')
  differences.same('marks of what is under way', screen.busy, [])
  const id = /^\/sessions\/(\w+)/.exec(screen.path)?.[1]
  const session = truth.sessions.find((each) => each.id === id)
  const isElsewhere = session !== undefined && !isOfAccount(session, screen.account)
  const isToldElsewhere = (problem: string) => problem.startsWith('In another account')
  differences.same(
    'problems',
    screen.problems.filter((problem) => !(isElsewhere && isToldElsewhere(problem))),
    [],
  )
  if (screen.inbox) {
    const inbox = inboxOf(truth, person, screen.account)
    differences.same(
      'inbox',
      screen.inbox.rows.map(({ id, name, state }) => [id, name, state]),
      inbox.map(({ id, displayName, callState }) => [id, displayName, callState]),
    )
    differences.same('count of the inbox', screen.inbox.count, String(inbox.length))
    for (const { words: row, id } of screen.inbox.rows) {
      const session = inbox.find((each) => each.id === id)
      const isTold =
        row.includes(words[session?.channel ?? ''] ?? '') &&
        row.includes(wayWords[session?.direction ?? ''] ?? '')
      differences.same(`channel and direction in "${row}"`, isTold, true)
    }
  }
  if (isElsewhere) {
    const isTold = screen.session === null && screen.problems.some(isToldElsewhere)
    differences.same(`session ${id} of another account`, isTold, true)
    return differences.found
  }
  if (id !== undefined && !screen.session) differences.found.push(`session ${id} is not on screen`)
  if (session && screen.session) compareSession(differences, screen.session, session, written.get(session.id))
  return differences.found
}

function compareSession(
  differences: Differences,
  seen: SeenSession,
  session: TrueSession,
  written: readonly string[] = [],
): void {
  differences.same('heading', seen.name, session.displayName)
  differences.same('state beside the heading', seen.chip, session.ended ? 'Ended' : session.callState)
  differences.same('members', seen.people.map(withoutActs), session.members.map(asShown(seen)))
  differences.same('count of members', seen.peopleCount, String(session.members.length))
  differences.same('states', seen.terms, {
    Dial: session.dialState ?? 'Not given',
    Call: session.callState ?? 'Not given',
    Queue: session.queueState ?? 'Not given',
    Channel: session.channel ?? 'Not given',
    Direction: session.direction ?? 'Not given',
  })
  differences.same('log', seen.lines, session.log)
  differences.same(
    'count of lines',
    seen.lineCount,
    session.log.length === 0
      ? '0 lines'
      : `${session.log.length} ${session.log.length === 1 ? 'line' : 'lines'}`,
  )
  if (seen.messages) compareChat(differences, seen.messages, session, written)
  const { notes, disposition } = notesOf(session)
  differences.same('notes', seen.notes, { text: notes, disposition })
  differences.same('state of the notes', /Not saved|Saving/.test(seen.notesWords), false)
}

const withoutActs = ({ id, name, about, mark, state }: SeenSession['people'][number]) => ({
  id,
  name,
  about,
  mark,
  state,
})

const asShown =
  ({ people }: SeenSession) =>
  ({ identity, displayName, role, callState, muted }: TrueMember) => {
    const isYou = people.some(({ id, about }) => id === identity && about.includes(' · You'))
    return {
      id: identity,
      name: displayName || identity,
      about: [role, isYou && 'You'].filter(Boolean).join(' · '),
      mark: muted ? 'Muted' : '',
      state: callState,
    }
  }

function compareChat(
  differences: Differences,
  messages: NonNullable<SeenSession['messages']>,
  { dateCreated, transcript: whole }: TrueSession,
  written: readonly string[],
): void {
  differences.same(
    'messages that are not out',
    messages.filter(({ step }) => step !== '').map(({ body }) => body),
    [],
  )
  // What was said before the session began is its history, which is not asked for.
  const transcript = whole.filter(({ date }) => date >= dateCreated)
  // What a proxy or a browser sent twice stands twice on the server, and once on screen.
  const told = transcript.filter(
    ({ from, body }, index) =>
      index === transcript.findIndex((each) => each.from === from && each.body === body),
  )
  differences.same(
    'transcript',
    messages.filter(({ hasMedia }) => !hasMedia).map(({ body }) => flat(body)),
    told.filter(({ mediaUri }) => mediaUri === undefined).map(({ body }) => flat(body)),
  )
  const bodies = new Set(written)
  const arrived = [...new Set(transcript.map(({ body }) => body).filter((body) => bodies.has(body)))]
  differences.same('what was written here, in order', written, arrived)
}
