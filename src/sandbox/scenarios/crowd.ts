import { ana, dana, harborLane, juniper, noor, tom, yu, zoe } from '../cast.ts'
import type { Person } from '../cast.ts'
import { everySecond } from '../living/every-second.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { MemberRecord } from '../world/records.ts'
import { addLog } from '../world/session-acts.ts'
import type { World } from '../world/world.ts'
import { personName } from './floor-names.ts'
import { agentMember, callerMember, newSession, writeLog } from './new-session.ts'

const agents = [tom, dana, noor, zoe] as const
const states = ['Connected', 'Connected', 'Hold', 'Ringing', 'Queued'] as const
const queues = ['64af00000000000000000001', '64af00000000000000000002', '64af00000000000000000003'] as const

export const crowdSize = 5_000

/** The id of the crowd's session with this number, from 0. */
export const crowdSession = (number: number) => `65c0${number.toString(16).padStart(20, '0')}`

/**
 * Five thousand live sessions of two accounts; about one in two hundred is Ana's. With the setting `changesPerSecond` so
 * many of them change every second.
 */
export function crowd(world: World, { seed }: { seed: number }): void {
  const random = createRandom(seed)
  for (let number = 0; number < crowdSize; number += 1) addOne(world, random, number)
  everySecond(world, () => {
    for (let count = world.settings.changesPerSecond; count > 0; count -= 1) changeOne(world, random)
  })
}

function addOne(world: World, random: Random, number: number): void {
  const account = number % 5 === 0 ? juniper : harborLane
  const agent: Person = number % 200 === 1 ? ana : account === juniper ? yu : random.pick(agents)
  const name = personName(random)
  const phone = `+1${201 + Math.floor(number / 100)}55501${String(number % 100).padStart(2, '0')}`
  const state = random.pick(states)
  const caller = callerMember(phone, name, { callState: state === 'Hold' ? 'Hold' : 'Connected' })
  const ownState = state === 'Ringing' ? 'Ringing' : 'Connected'
  const members: MemberRecord[] =
    state === 'Queued' ? [caller] : [caller, agentMember(agent, { callState: ownState })]
  const session = newSession(world, {
    id: crowdSession(number),
    account,
    channel: number % 4 === 3 ? 'Chat' : 'Voice',
    secondsAgo: random.between(1, 5_400),
    displayName: name,
    fromName: name,
    fromAddress: phone,
    callState: state === 'Queued' ? 'Ringing' : state,
    queueState: state === 'Hold' ? 'Connected' : state,
    ringQueueId: random.pick(queues),
    direction: random.next() < 0.2 ? 'Outgoing' : 'Incoming',
    members,
  })
  writeLog(session, [
    [0, `Call from ${phone}`],
    [1, 'Queued in "Reception"'],
  ])
}

function changeOne(world: World, random: Random): void {
  const session = world.sessions.get(crowdSession(random.between(0, crowdSize - 1)))
  if (!session || session.info.ended) return
  if (session.info.log.length > 40) session.info.log.splice(0, 20)
  const onHold = session.info.callState !== 'Hold'
  session.info.callState = onHold ? 'Hold' : 'Connected'
  addLog(world, session, onHold ? 'Put on hold' : 'Taken back')
}
