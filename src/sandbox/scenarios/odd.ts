import { ana, harborLane, juniper } from '../cast.ts'
import type { World } from '../world/world.ts'
import { agentMember, callerMember, newSession } from './new-session.ts'
import { oddMembers, oddNames, oddTypes } from './odd-values.ts'

export const oddSessions = {
  /** Nothing but an id. */
  bare: '65d000000000000000000001',
  /** Every field null. */
  nulls: '65d000000000000000000002',
  /** Enum members that nobody knows. */
  unknownEnums: '65d000000000000000000003',
  /** The same member, log line and breadcrumb twice. */
  duplicates: '65d000000000000000000004',
  /** Members without an identity, or with one that a URL swallows. */
  identities: '65d000000000000000000005',
  /** Names that are empty, long, turned round or markup. */
  names: '65d000000000000000000006',
  /** Pictures that must not be fetched. */
  avatars: '65d000000000000000000007',
  /** Dates that are none. */
  dates: '65d000000000000000000008',
  /** Values of other types than the contract's, and keys that harm. */
  types: '65d000000000000000000009',
  /** No members at all. */
  nobody: '65d00000000000000000000a',
  /** A chat whose messages lack things. */
  chat: '65d00000000000000000000b',
  /** An id full of what means something in an address. */
  reservedId: 'a+b/c%2F?x=1&y#z:@',
} as const

/** Data as no server should send it; all of it Ana's, so that it is on her screen. */
export function odd(world: World): void {
  addOddFiles(world)
  const caller = callerMember('+18145550161', 'Ordinary caller')
  const add = (id: string, displayName: string, given: object, wire?: object) => {
    const session = newSession(world, {
      id,
      displayName,
      secondsAgo: 60,
      members: [caller, agentMember(ana)],
      ...given,
    })
    if (wire) session.distort = (plain) => ({ ...plain, ...wire })
    return session
  }
  const bare = add(oddSessions.bare, 'Bare', {})
  bare.distort = ({ id }) => (id === undefined ? {} : { id })
  const nulls = add(oddSessions.nulls, 'Nulls', {})
  nulls.distort = (plain) => ({
    ...Object.fromEntries(Object.keys(plain).map((key) => [key, null])),
    id: oddSessions.nulls,
  })
  add(
    oddSessions.unknownEnums,
    'Unknown enum members',
    {
      members: [
        agentMember(ana),
        callerMember('+18145550162', 'Observer', { role: 'Observer', callState: 'Whispering' }),
      ],
    },
    {
      dialState: 'Paused',
      callState: 'Teleported',
      queueState: 'Floating',
      channel: 'Video',
      direction: 'Sideways',
    },
  )
  const line = { date: new Date(world.now()).toISOString(), message: 'Said twice' }
  add(oddSessions.duplicates, 'Duplicates', {
    members: [caller, agentMember(ana), agentMember(ana), { ...caller, displayName: 'The same number' }],
    customerBreadcrumb: [
      { id: '1', name: 'Same' },
      { id: '1', name: 'Same' },
    ],
    log: [line, line],
  })
  add(oddSessions.identities, 'Identities', { members: [agentMember(ana), ...oddMembers] })
  const names = oddNames.map((name, index) =>
    callerMember(`name-${index}@odd.example`, name, { role: 'Agent' }),
  )
  add(oddSessions.names, oddNames[0], {
    members: [agentMember(ana), ...names],
    log: oddNames.map((message) => ({ ...line, message })),
    customerName: oddNames[3],
  })
  addPicturesAndDates(world, add)
  add(oddSessions.types, 'Types', {}, oddTypes)
  add(oddSessions.nobody, 'Nobody', {}, { members: [] })
  add(oddSessions.reservedId, 'Reserved id', {})
  addOddChat(add)
}

type Add = (id: string, displayName: string, given: object, wire?: object) => ReturnType<typeof newSession>

function addPicturesAndDates(_world: World, add: Add): void {
  const urls = [
    'javascript:alert(1)',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    '//odd.example/a.png',
    'ftp://odd.example/a.png',
    '   ',
    'not a url',
  ]
  const pictured = urls.map((avatarUrl, index) =>
    callerMember(`avatar-${index}@odd.example`, `Avatar ${index}`, { avatarUrl, role: 'Agent' }),
  )
  add(oddSessions.avatars, 'Avatars', { members: [agentMember(ana), ...pictured] })
  const dates = [
    'yesterday',
    '/Date(1777887000000-0000)/',
    '1777887000',
    '0001-01-01',
    '2026-05-04 09:30',
    '',
    '275760-09-14',
  ]
  add(
    oddSessions.dates,
    'Dates',
    { log: dates.map((date) => ({ date, message: `Dated "${date}"` })) },
    { dateCreated: 'soon', dateLastModified: '0001-01-01', dateCompleted: '31/12/2026' },
  )
}

function addOddChat(add: Add): void {
  const { transcript } = add(oddSessions.chat, 'Odd chat', { channel: 'Chat' })
  transcript.push(
    { body: 'No sender and no date' },
    { from: '+18145550161', date: 'later' },
    { from: '<b>bold</b>', date: '2026-05-04T09:30:00Z', body: '<img src=x onerror=alert(1)>' },
    { from: '+18145550161', body: '', mediaUri: 'javascript:alert(1)', mediaContentType: 'image/png' },
    { from: '+18145550161', body: 'x'.repeat(5_000) },
  )
}

/** Recordings of the session without members: addresses that must not be opened or lead nowhere, and somebody else's. */
function addOddFiles(world: World): void {
  const recording = { type: 'CallRecording', accountId: harborLane.id, recordingFrom: oddSessions.nobody }
  world.files.push(
    { ...recording, id: '65fb00000000000000000001', fileName: 'script.wav', uri: 'javascript:alert(1)' },
    { ...recording, id: '65fb00000000000000000002', uri: 'sandbox:missing.wav' },
    { ...recording, id: '65fb00000000000000000003', fileName: 'theirs.wav', accountId: juniper.id },
    {
      ...recording,
      id: '65fb00000000000000000004',
      fileName: '<img src=x>',
      uri: 'sandbox:recording.wav',
      contentLength: -1,
      recordingDuration: -5,
      dateCreated: 'soon',
    },
  )
}
