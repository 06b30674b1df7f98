import { ana, dana, noor } from '../cast.ts'
import { drillMembers } from '../faults/drill.ts'
import type { World } from '../world/world.ts'
import { agentMember, callerMember, newSession, writeChat, writeLog } from './new-session.ts'
import { steadySessions } from './steady-ids.ts'

/** Identities that only survive a URL when they are percent-encoded, each with the name that the member goes by. */
export const identitiesToEncode: readonly (readonly [identity: string, displayName: string])[] = [
  ['+18145550131', 'A phone number'],
  ['team/night shift', 'A slash and spaces'],
  ['first.last+tag@mail.example', 'An address with a plus'],
  ['ليلى@mail.example', 'An Arabic address'],
  ['100%2Foff', 'A percent sign that looks encoded'],
  ['a&b=c?d#e', 'Marks of a query'],
  ['semi;colon,comma', 'Separators'],
  ['"quoted" {braces}', 'Marks of JSV'],
]

/** The chats that stand still while a test looks at them. */
export function addSteadyChats(world: World): void {
  const chat = newSession(world, {
    id: steadySessions.chat,
    channel: 'Chat',
    secondsAgo: 540,
    displayName: 'Nguyễn Thị Hoa',
    fromName: 'Nguyễn Thị Hoa',
    fromAddress: '+18145550121',
    fromPhoneNumber: '+18145550121',
    members: [
      callerMember('+18145550121', 'Nguyễn Thị Hoa', { applicationData: { source: 'SMS' } }),
      agentMember(ana),
      agentMember(dana),
    ],
  })
  writeLog(chat, [
    [0, 'Chat started by +18145550121 (SMS)'],
    [21, 'Ana Silva joined'],
    [260, 'Ana Silva invited Dana Reyes (Agent)'],
    [262, 'Dana Reyes joined'],
  ])
  writeChat(chat, [
    [-86_400, '+18145550121', 'Are you open on Saturday?'],
    [-86_340, ana.email, 'We are, from nine to one.'],
    [0, '+18145550121', 'Hello, I need to move my appointment.'],
    [35, ana.email, 'Of course. Which day suits you?'],
    [90, '+18145550121', 'Thursday, after 4?\nOr Friday, any time.'],
    [275, dana.email, 'Thursday at 16:30 is free.'],
    [330, '+18145550121', 'Perfect, thank you! 🙏'],
  ])
  chat.transcript.push(
    {
      date: new Date(world.now() - 150_000).toISOString(),
      from: '+18145550121',
      body: 'This is my old card.',
      mediaUri: 'sandbox:picture.svg',
      mediaContentType: 'image/svg+xml',
    },
    {
      date: new Date(world.now() - 120_000).toISOString(),
      from: dana.email,
      body: 'And our price list.',
      mediaUri: 'sandbox:price-list.txt',
      mediaContentType: 'text/plain',
    },
  )
  addRightToLeft(world)
  newSession(world, {
    id: steadySessions.encoding,
    channel: 'Chat',
    secondsAgo: 800,
    displayName: 'Identities to encode',
    members: [
      agentMember(ana),
      ...identitiesToEncode.map(([identity, name]) =>
        callerMember(identity, name, { role: 'Transfer', isOriginalMember: false }),
      ),
    ],
  })
  const drill = newSession(world, {
    id: steadySessions.faultDrill,
    channel: 'Chat',
    secondsAgo: 900,
    displayName: 'Fault drill',
    members: [
      callerMember('+18145550141', 'Drill caller'),
      agentMember(ana),
      ...drillMembers.map(({ identity, displayName }) =>
        callerMember(identity, displayName, { role: 'Agent', isOriginalMember: false }),
      ),
    ],
  })
  writeLog(drill, [[0, 'Each member of this session fails in its own way when it is removed']])
}

function addRightToLeft(world: World): void {
  const session = newSession(world, {
    id: steadySessions.rightToLeft,
    channel: 'Chat',
    secondsAgo: 260,
    displayName: 'יעל כהן',
    fromName: 'יעל כהן',
    fromAddress: '+18145550122',
    fromPhoneNumber: '+18145550122',
    members: [
      callerMember('+18145550122', 'יעל כהן'),
      agentMember(ana),
      agentMember(noor),
      callerMember('+18145550123', 'سامي، المالية', { role: 'Transfer', isOriginalMember: false }),
    ],
  })
  writeLog(session, [
    [0, 'Chat started by +18145550122 (SMS)'],
    [12, 'נוסף משתתף: نور حداد'],
  ])
  writeChat(session, [
    [0, '+18145550122', 'שלום, קיבלתי חשבונית INV-2041 פעמיים.'],
    [40, noor.email, 'مرحبا، سأتحقق من ذلك الآن.'],
  ])
}
