import { zoe } from '../cast.ts'
import { everySecond } from '../living/every-second.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { MemberRecord, StoredSession } from '../world/records.ts'
import { addLog } from '../world/session-acts.ts'
import type { World } from '../world/world.ts'
import { customerPathOf, floorQueues, personName } from './floor-names.ts'
import { agentMember, callerMember, newSession, writeLog } from './new-session.ts'

export const floorSize = 5_000
const agentCount = 240
/** Ended sessions that stay in the records. */
const mostEnded = 1_000

interface FloorState {
  readonly world: World
  readonly random: Random
  readonly agents: readonly { readonly identity: string; readonly displayName: string }[]
  made: number
  live: string[]
  ended: string[]
}

/**
 * A floor of 5,000 live sessions of one account, with its agents, queues and customers, for the supervisors' wall. With
 * the setting `changesPerSecond` so many of them change every second: they are answered, held, ended, missed, replaced.
 */
export function floor(world: World, { seed }: { seed: number }): void {
  const random = createRandom(seed)
  const agents = Array.from({ length: agentCount }, (_, index) => ({
    identity: `agent.${index + 1}@harborlane.example`,
    displayName: personName(random),
  }))
  const state: FloorState = { world, random, agents, made: 0, live: [], ended: [] }
  for (let number = 0; number < floorSize; number += 1) begin(state, random.between(1, 2_400))
  everySecond(world, () => {
    for (let count = world.settings.changesPerSecond; count > 0; count -= 1) change(state)
  })
}

/** The id of the floor's session with this number, from 0. */
export const floorSession = (number: number) => `65e0${number.toString(16).padStart(20, '0')}`

function begin(state: FloorState, secondsAgo: number): void {
  const { world, random, made: number } = state
  state.made += 1
  const name = personName(random)
  const phone = `+1${201 + (Math.floor(number / 100) % 700)}55501${String(number % 100).padStart(2, '0')}`
  const queue = floorQueues[random.between(0, floorQueues.length - 1)]
  const chance = secondsAgo === 0 ? 0 : random.next()
  const kind = chance < 0.03 ? 'ringing' : chance < 0.1 ? 'queued' : chance < 0.22 ? 'held' : 'connected'
  const callState = kind === 'held' ? 'Hold' : kind === 'connected' ? 'Connected' : 'Ringing'
  const caller = callerMember(phone, name, { callState: kind === 'held' ? 'Hold' : 'Connected' })
  const members: MemberRecord[] = [caller]
  if (kind !== 'queued') members.push(agent(state, kind === 'ringing' ? 'Ringing' : 'Connected'))
  const id = floorSession(number)
  const isCall = number % 4 !== 3 && number % 50 !== 1
  const session = newSession(world, {
    id,
    channel: number % 4 === 3 ? 'Chat' : number % 50 === 1 ? 'Fax' : 'Voice',
    // Nobody waits as long as people talk.
    secondsAgo:
      kind === 'ringing' || kind === 'queued' ? Math.min(secondsAgo, random.between(1, 400)) : secondsAgo,
    displayName: name,
    fromName: name,
    fromAddress: phone,
    ...(isCall && { callSid: world.newSid('CA') }),
    callState,
    queueState: kind === 'ringing' ? 'Ringing' : kind === 'queued' ? 'Queued' : 'Connected',
    ringQueueId: queue?.id ?? '',
    holdQueueName: queue?.name ?? '',
    customerBreadcrumb: customerPathOf(random),
    direction: random.next() < 0.2 ? 'Outgoing' : 'Incoming',
    members,
  })
  writeLog(session, [
    [0, `Call from ${phone}`],
    [1, `Queued in "${queue?.name}"`],
  ])
  state.live.push(id)
}

function agent({ random, agents, made }: FloorState, callState: string): MemberRecord {
  // Every tenth is the supervisor's own, so that every act has a session to be tried on.
  const given = { callState, role: 'Agent' }
  const chosen = agents[random.between(0, agents.length - 1)]
  if (made % 100 === 0 || !chosen) return agentMember(zoe, given)
  return {
    ...agentMember(zoe, given),
    ...chosen,
    endpointId: `64cc-${chosen.identity}`,
    isOriginalMember: false,
  }
}

function change(state: FloorState): void {
  const { world, random } = state
  const place = random.between(0, state.live.length - 1)
  const session = world.sessions.get(state.live[place] ?? '')
  if (!session || session.info.ended) {
    state.live.splice(place, 1)
    begin(state, 0)
    return
  }
  const { info } = session
  if (info.callState === 'Ringing') answer(state, session)
  else if (random.next() < 0.5) {
    const holds = info.callState !== 'Hold'
    info.callState = holds ? 'Hold' : 'Connected'
    addLog(world, session, holds ? 'Put on hold' : 'Taken back')
  } else end(state, session, place)
}

function answer(state: FloorState, session: StoredSession): void {
  const { world, random } = state
  const { info } = session
  if (random.next() < 0.1) {
    info.wasMissed = true
    end(state, session, state.live.indexOf(info.id))
    return
  }
  info.callState = 'Connected'
  info.queueState = 'Connected'
  if (info.members.length < 2) info.members.push(agent(state, 'Connected'))
  for (const member of info.members) member.callState = 'Connected'
  addLog(world, session, `Answered by ${info.members.at(-1)?.displayName}`)
}

function end(state: FloorState, session: StoredSession, place: number): void {
  const { world } = state
  addLog(world, session, session.info.wasMissed ? 'Missed' : 'Ended')
  Object.assign(session.info, {
    ended: true,
    callState: 'Disconnected',
    queueState: 'Disconnected',
    dialState: 'None',
  })
  state.live.splice(place, 1)
  state.ended.push(session.info.id)
  const oldest = state.ended.length > mostEnded ? state.ended.shift() : undefined
  if (oldest !== undefined) world.sessions.delete(oldest)
  begin(state, 0)
}
