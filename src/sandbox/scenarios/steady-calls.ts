import { ana, dana, juniper, tom, yu } from '../cast.ts'
import type { World } from '../world/world.ts'
import { agentMember, callerMember, newSession, writeLog } from './new-session.ts'
import { steadySessions } from './steady-ids.ts'

const sid = (number: number) => `CA${number.toString(16).padStart(32, '0')}`

/** The calls that stand still while a test looks at them. */
export function addSteadyCalls(world: World): void {
  addConference(world)
  const twoPeople = newSession(world, {
    id: steadySessions.twoPeople,
    secondsAgo: 185,
    displayName: 'Søren Kjær',
    fromName: 'Søren Kjær',
    fromAddress: '+18145550112',
    answeredByName: 'Ana Silva',
    answeredById: ana.endpointId,
    callSid: sid(0x301),
    members: [
      callerMember('+18145550112', 'Søren Kjær', { callSid: sid(0x301) }),
      agentMember(ana, { callSid: sid(0x302) }),
    ],
  })
  writeLog(twoPeople, [
    [0, 'Incoming call from +18145550112'],
    [4, 'Ana Silva answered'],
  ])
  const onHold = newSession(world, {
    id: steadySessions.onHold,
    secondsAgo: 312,
    displayName: 'Grace Obi',
    fromName: 'Grace Obi',
    fromAddress: '+18145550113',
    callState: 'Hold',
    holdQueueName: 'Hold music',
    heldByUserId: ana.email,
    callSid: sid(0x401),
    members: [
      callerMember('+18145550113', 'Grace Obi', { callState: 'Hold', callSid: sid(0x401) }),
      agentMember(ana, { callSid: sid(0x402) }),
      agentMember(dana, { callSid: sid(0x403), muted: true, isOriginalMember: false }),
    ],
  })
  writeLog(onHold, [
    [0, 'Incoming call from +18145550113'],
    [9, 'Ana Silva answered'],
    [120, 'Ana Silva put the caller on hold'],
  ])
  addWaiting(world)
  const other = newSession(world, {
    id: steadySessions.otherAccount,
    account: juniper,
    secondsAgo: 95,
    displayName: '佐藤 健',
    fromName: '佐藤 健',
    fromAddress: '+12125550111',
    callSid: sid(0x701),
    members: [
      callerMember('+12125550111', '佐藤 健', { callSid: sid(0x701) }),
      agentMember(yu, { isOriginalMember: true, callSid: sid(0x702) }),
    ],
  })
  writeLog(other, [[0, 'Incoming call from +12125550111']])
}

function addConference(world: World): void {
  const session = newSession(world, {
    id: steadySessions.voiceCall,
    secondsAgo: 431,
    displayName: 'Maria Gonçalves',
    fromName: 'Maria Gonçalves',
    fromAddress: '+18145550111',
    answeredByName: 'Ana Silva',
    answeredById: ana.endpointId,
    callSid: sid(0x101),
    conferenceSid: `CF${'1'.padStart(32, '0')}`,
    mostRecentParticipantCallSid: sid(0x104),
    members: [
      callerMember('+18145550111', 'Maria Gonçalves', { callSid: sid(0x101) }),
      agentMember(ana, { callSid: sid(0x102) }),
      agentMember(tom, { callSid: sid(0x103), muted: true }),
      callerMember('+18145550190', 'Billing', {
        role: 'Transfer',
        callState: 'Ringing',
        isOriginalMember: false,
        callSid: sid(0x104),
      }),
    ],
  })
  writeLog(session, [
    [0, 'Incoming call from +18145550111'],
    [1, 'Flow "Main line" started'],
    [2, 'Menu: caller pressed 2'],
    [3, 'Queued in "Reception"'],
    [14, 'Ringing Ana Silva'],
    [19, 'Ana Silva answered'],
    [190, 'Ana Silva called Tom Okafor (Agent) into the conference'],
    [198, 'Tom Okafor answered'],
    [402, 'Ana Silva called Billing (Transfer) into the conference'],
    [403, 'Ringing Billing'],
  ])
}

function addWaiting(world: World): void {
  const ringing = newSession(world, {
    id: steadySessions.ringing,
    secondsAgo: 22,
    displayName: 'Óscar Peña',
    fromName: 'Óscar Peña',
    fromAddress: '+18145550114',
    callState: 'Ringing',
    queueState: 'Ringing',
    ringQueueId: '64af00000000000000000001',
    queueMemberId: ana.endpointId,
    callSid: sid(0x501),
    members: [
      callerMember('+18145550114', 'Óscar Peña', { callSid: sid(0x501) }),
      agentMember(ana, { callState: 'Ringing', isOriginalMember: false }),
    ],
  })
  writeLog(ringing, [
    [0, 'Incoming call from +18145550114'],
    [2, 'Queued in "Reception"'],
    [16, 'Ringing Ana Silva'],
  ])
  const queued = newSession(world, {
    id: steadySessions.queued,
    secondsAgo: 74,
    displayName: '王小明',
    fromName: '王小明',
    fromAddress: '+18145550115',
    callState: 'Ringing',
    queueState: 'Queued',
    ringQueueId: '64af00000000000000000001',
    callSid: sid(0x601),
    members: [callerMember('+18145550115', '王小明', { callSid: sid(0x601) })],
  })
  writeLog(queued, [
    [0, 'Incoming call from +18145550115'],
    [2, 'Queued in "Reception", 3 ahead'],
  ])
}
