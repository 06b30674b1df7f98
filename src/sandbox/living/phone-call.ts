import { ana, dana, juniper, nameOf, noor, tom, yu, zoe } from '../cast.ts'
import type { Account, Person } from '../cast.ts'
import { agentMember, callerMember, newSession } from '../scenarios/new-session.ts'
import type { StoredSession } from '../world/records.ts'
import { addLog, addMember, endSession } from '../world/session-acts.ts'
import { callers } from './callers.ts'
import type { Floor, Script } from './floor.ts'

interface CallPlan {
  readonly account: Account
  /** Whom it rings first. */
  readonly first: Person
  /** Whether the first person answers; else it goes to the second, or is missed. */
  readonly ends: 'answered' | 'answered by another' | 'missed'
  readonly second: Person
}

/** A plan for a call of this account by chance. */
export function planCall({ random }: Floor, account: Account, first?: Person): CallPlan {
  const agents = account === juniper ? ([yu, noor] as const) : ([tom, dana, noor, zoe] as const)
  const ends = random.pick(['answered', 'answered', 'answered by another', 'missed'] as const)
  return { account, first: first ?? random.pick(agents), ends, second: random.pick(agents) }
}

/** A call from its first ring to its end: queue, ringing, talk, sometimes a hold or a colleague. */
export function* phoneCall(floor: Floor, plan: CallPlan): Script {
  const { random, world } = floor
  const session = callIn(floor, plan.account)
  yield random.between(2, 6)
  if (isOver(session)) return floor.file(session)
  ring(floor, session, plan.first)
  yield random.between(8, 14)
  if (!isOver(session) && plan.ends === 'missed') miss(floor, session, plan.first)
  if (isOver(session)) return floor.file(session)
  const agent = plan.ends === 'answered' ? plan.first : plan.second
  answer(floor, session, plan.first, agent)
  yield* talk(floor, session, agent)
  if (!isOver(session)) endSession(world, session, 'The caller hung up')
  floor.file(session)
}

const isOver = ({ info }: StoredSession) => info.ended === true

function callIn({ random, world }: Floor, account: Account): StoredSession {
  const caller = random.pick(callers)
  const callSid = world.newSid('CA')
  const session = newSession(world, {
    id: world.newId(),
    account,
    secondsAgo: 0,
    displayName: caller.name,
    fromName: caller.name,
    fromAddress: caller.number,
    callState: 'Ringing',
    queueState: 'Queued',
    ringQueueId: '64af00000000000000000001',
    callSid,
    members: [callerMember(caller.number, caller.name, { callSid })],
  })
  addLog(world, session, `Incoming call from ${caller.number}`)
  addLog(world, session, 'Queued in "Reception"')
  return session
}

function ring({ world }: Floor, session: StoredSession, person: Person): void {
  session.info.queueState = 'Ringing'
  session.info.queueMemberId = person.endpointId
  const member = agentMember(person, { callState: 'Ringing', isOriginalMember: false })
  addMember(world, session, member, `Ringing ${nameOf(person)}`)
}

function miss({ world }: Floor, session: StoredSession, person: Person): void {
  session.info.wasMissed = true
  addLog(world, session, `${nameOf(person)} did not answer`)
  endSession(world, session, 'The caller hung up', 'Missed')
}

function answer({ world }: Floor, session: StoredSession, rung: Person, person: Person): void {
  const { info } = session
  const isAnother = rung !== person
  info.members = info.members.filter((member) => member.identity !== (isAnother ? rung.email : ''))
  const own = info.members.find((member) => member.identity === person.email)
  if (own) Object.assign(own, { callState: 'Connected', callSid: world.newSid('CA') })
  else info.members.push(agentMember(person, { isOriginalMember: false, callSid: world.newSid('CA') }))
  Object.assign(info, {
    callState: 'Connected',
    queueState: 'Connected',
    queueMemberId: person.endpointId,
    answeredById: person.endpointId,
    answeredByName: nameOf(person),
  })
  addLog(world, session, `${nameOf(person)} answered`)
}

function* talk(floor: Floor, session: StoredSession, agent: Person): Script {
  const { random } = floor
  yield random.between(10, 25)
  if (random.next() < 0.4) yield* putOnHold(floor, session, agent)
  if (random.next() < 0.4) yield* colleagueHelps(floor, session, agent)
  yield random.between(15, 60)
}

function* putOnHold({ random, world }: Floor, session: StoredSession, agent: Person): Script {
  const { info } = session
  const caller = info.members.find((member) => member.role === 'Caller')
  if (isOver(session) || !caller) return
  caller.callState = 'Hold'
  Object.assign(info, { callState: 'Hold', heldByUserId: agent.email, holdQueueName: 'Hold music' })
  addLog(world, session, `${nameOf(agent)} put the caller on hold`)
  yield random.between(8, 25)
  if (isOver(session) || info.callState !== 'Hold') return
  caller.callState = 'Connected'
  Object.assign(info, { callState: 'Connected', heldByUserId: undefined, holdQueueName: undefined })
  addLog(world, session, `${nameOf(agent)} took the caller back`)
}

function* colleagueHelps({ random, world }: Floor, session: StoredSession, agent: Person): Script {
  const helper = random.pick([tom, dana, zoe].filter((person) => person !== agent) as [Person, ...Person[]])
  if (isOver(session) || session.info.members.some((member) => member.identity === helper.email)) return
  const member = agentMember(helper, {
    isOriginalMember: false,
    callSid: world.newSid('CA'),
    muted: agent === ana,
  })
  addMember(world, session, member, `${nameOf(helper)} joined`)
  yield random.between(10, 30)
  if (isOver(session) || !session.info.members.includes(member)) return
  session.info.members = session.info.members.filter((other) => other !== member)
  addLog(world, session, `${nameOf(helper)} left`)
}
