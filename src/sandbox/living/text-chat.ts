import { nameOf } from '../cast.ts'
import type { Account, Person } from '../cast.ts'
import { agentMember, callerMember, newSession } from '../scenarios/new-session.ts'
import { addLog, addMember, addMessage, endSession } from '../world/session-acts.ts'
import { callers, questions, replies, thanks } from './callers.ts'
import type { Floor, Script } from './floor.ts'

/** A chat by SMS with one agent, who answers unless it is somebody at this keyboard. */
export function* textChat(floor: Floor, account: Account, agent: Person, agentAnswers: boolean): Script {
  const { random, world } = floor
  const caller = random.pick(callers)
  const session = newSession(world, {
    id: world.newId(),
    account,
    channel: 'Chat',
    secondsAgo: 0,
    displayName: caller.name,
    fromName: caller.name,
    fromAddress: caller.number,
    fromPhoneNumber: caller.number,
    members: [callerMember(caller.number, caller.name, { applicationData: { source: 'SMS' } })],
  })
  addLog(world, session, `Chat started by ${caller.number} (SMS)`)
  addMessage(world, session, caller.number, random.pick(questions))
  yield random.between(2, 5)
  addMember(world, session, agentMember(agent, { isOriginalMember: false }), `${nameOf(agent)} joined`)
  for (let round = random.between(2, 6); round > 0 && session.info.ended !== true; round -= 1) {
    yield random.between(8, 20)
    if (agentAnswers) addMessage(world, session, agent.email, random.pick(replies))
    yield random.between(6, 20)
    if (session.info.ended) break
    addMessage(world, session, caller.number, round === 1 ? random.pick(thanks) : random.pick(questions))
  }
  yield random.between(10, 30)
  endSession(world, session, 'The chat was closed')
  floor.file(session)
}
