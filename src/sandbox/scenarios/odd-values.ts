import { callerMember } from './new-session.ts'

/** Names as people, imports and attackers write them. */
export const oddNames = [
  '<img src=x onerror=alert(1)>',
  '',
  '   ',
  'N'.repeat(3_000),
  '\u202Etxt.exe\u202C turned round',
  'שלום עולם (RTL)',
  'Line one\nline two',
  'Z\u0351\u036B\u0343a\u0325\u0316l\u0321g\u0328o\u0360',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '{{constructor.constructor("alert(1)")()}}',
  'null',
  'undefined',
] as const

/** Members that a removal cannot name, or names wrongly when it is careless with URLs. */
export const oddMembers = [
  callerMember('', 'No identity'),
  { displayName: 'Identity missing' },
  callerMember('..', 'Dot dot'),
  callerMember('.', 'Dot'),
  callerMember('%2e%2e', 'Encoded dot dot'),
  callerMember('/', 'Slash'),
  callerMember(' ', 'Space'),
  callerMember('__proto__', 'Proto'),
]

/** Fields of other types than the contract's. */
export const oddTypes = {
  ended: 'no',
  wasMissed: 'True',
  displayName: 17,
  customerName: { first: 'Nested', last: 'Name' },
  customerBreadcrumb: 'Not a list',
  log: [null, 'a line that is text', { message: 12, date: false }, {}],
  members: [
    null,
    'ana.silva@harborlane.example',
    { identity: 42, displayName: true, muted: 'yes', applicationData: 'text', role: null },
    JSON.parse(
      '{"identity":"proto@odd.example","applicationData":{"__proto__":"polluted","constructor":"x"}}',
    ),
  ],
  surprise: { a: ['field', 'nobody', 'knows'] },
}
