import { ana, dana, nameOf, personByEmail, zoe } from '../cast.ts'
import { agentMember } from '../scenarios/new-session.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import type { MemberRecord, StoredSession } from '../world/records.ts'
import { addLog, addMember, addMessage, described } from '../world/session-acts.ts'
import { questions, replies, thanks } from './callers.ts'
import type { Floor, Script } from './floor.ts'

/** What goes on in the sessions that stay: they live a little, but nobody of their first members leaves by themselves. */
export function* customerWrites({ random, world }: Floor): Script {
  for (;;) {
    const session = world.sessions.get(steadySessions.chat)
    if (!session || session.info.ended) return
    const last = session.transcript.at(-1)
    const customer = session.info.fromPhoneNumber ?? ''
    const agentSpokeLast = personByEmail(last?.from ?? '') !== undefined
    const line = agentSpokeLast ? random.pick([...thanks, ...questions]) : random.pick(questions)
    if (random.next() < 0.3 && hasMember(session, dana.email)) {
      addMessage(world, session, dana.email, random.pick(replies))
    } else addMessage(world, session, customer, line)
    yield random.between(18, 35)
  }
}

/** A supervisor looks into the steady chat and leaves again. */
export function* supervisorVisits({ random, world }: Floor): Script {
  for (;;) {
    const session = world.sessions.get(steadySessions.chat)
    if (!session || session.info.ended) return
    if (!hasMember(session, zoe.email)) {
      const member = agentMember(zoe, { isOriginalMember: false })
      addMember(world, session, member, `${nameOf(zoe)} joined`)
      yield random.between(12, 25)
      leave(session, member, () => addLog(world, session, `${nameOf(zoe)} left`))
    }
    yield random.between(20, 45)
  }
}

const remarks = [
  'Recording paused for card details',
  'Recording resumed',
  'Webhook "crm-lookup" answered 200',
  'Flow node "Notify billing" entered',
  'Note saved by Tom Okafor',
  'Audio quality: good (MOS 4.3)',
] as const

/** The logs of the steady calls grow. */
export function* logsGrow({ random, world }: Floor): Script {
  for (;;) {
    const id = random.pick([steadySessions.voiceCall, steadySessions.voiceCall, steadySessions.onHold])
    const session = world.sessions.get(id)
    if (session && !session.info.ended) addLog(world, session, random.pick(remarks))
    yield random.between(7, 20)
  }
}

/** The steady call that rings for Ana goes back to its queue when she does not take it, and rings again later. */
export function* callRingsAgain({ world }: Floor): Script {
  for (;;) {
    yield 30
    const session = world.sessions.get(steadySessions.ringing)
    if (!session || session.info.ended || session.info.callState !== 'Ringing') return
    const { info } = session
    const own = info.members.find(({ identity }) => identity === ana.email)
    if (own) {
      info.queueState = 'Queued'
      leave(session, own, () => addLog(world, session, `${nameOf(ana)} did not answer, back in the queue`))
    } else {
      info.queueState = 'Ringing'
      const member = agentMember(ana, { callState: 'Ringing', isOriginalMember: false })
      addMember(world, session, member, `Ringing ${nameOf(ana)}`)
    }
  }
}

/** Whoever an agent calls into a session picks up after some seconds; those who rang from the start go on ringing. */
export function invitedPeopleAnswer(floor: Floor): Script {
  const fromTheStart = new WeakSet(ringingIn(floor.world.sessions).map(({ member }) => member))
  return answersOf(floor, fromTheStart)
}

function* answersOf({ world }: Floor, seen: WeakSet<MemberRecord>): Script {
  for (;;) {
    const ringing = ringingIn(world.sessions).filter(({ member }) => !seen.has(member))
    yield 5
    for (const { session, member } of ringing) {
      if (session.info.ended || !session.info.members.includes(member)) continue
      member.callState = 'Connected'
      addLog(world, session, `${described(member)} answered`)
    }
  }
}

function ringingIn(sessions: ReadonlyMap<string, StoredSession>) {
  return [...sessions.values()].flatMap((session) =>
    session.info.members
      .filter((member) => member.role === 'Transfer' && member.callState === 'Ringing')
      .map((member) => ({ session, member })),
  )
}

const hasMember = ({ info }: StoredSession, identity: string) =>
  info.members.some((member) => member.identity === identity)

function leave({ info }: StoredSession, member: MemberRecord, note: () => void): void {
  if (info.ended || !info.members.includes(member)) return
  info.members = info.members.filter((other) => other !== member)
  note()
}
