import * as fc from 'fast-check'

import { SessionInfo, SessionLogInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import { ChatTranscriptMessage } from '#api/contract/messaging.ts'
import { stringifyJsv } from '#api/wire/jsv-stringify.ts'
import { hostileText, hostileValue, withNesting } from './hostile-values.ts'

type Plain = Record<string, unknown>

/** What a server might say where all is well; hostile values stand beside it, so that most of a page is there. */
const goodWords: Record<string, readonly unknown[]> = {
  identity: ['ana.silva@harborlane.example', '+18145550121', 'a/b c', 'a/b c'],
  role: ['Caller', 'Agent', 'Transfer', 'None'],
  callState: ['Ringing', 'Connected', 'Hold', 'None'],
  channel: ['Voice', 'Chat', 'Chat', 'Fax'],
  direction: ['Incoming', 'Outgoing'],
  dialState: ['None', 'Active'],
  queueState: ['None', 'Queued', 'Ringing'],
  muted: [true, false, 'True'],
  ended: [false, 'False', true],
  date: ['2026-11-24T10:00:00.000Z', '/Date(1764000000000)/'],
  dateCreated: ['2026-11-24T10:00:00.000Z'],
  displayName: ['Dana Reyes'],
  avatarUrl: ['https://pictures.example/a.png'],
  mediaUri: ['https://pictures.example/a.png'],
  mediaContentType: ['image/png', 'audio/wav', 'text/plain'],
  consoleData: ['{"evoVoiceConsole":{"version":1,"notes":"x","disposition":"resolved"}}'],
}

/** A DTO of which some fields are as they should be, some are missing, and some are anything. */
function hostileDto(entries: object): fc.Arbitrary<Plain> {
  const fields = Object.keys(entries).map((name) => {
    const good = goodWords[name]
    const value = good
      ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: hostileValue })
      : hostileValue
    return [name, value] as const
  })
  return fc
    .tuple(
      fc.record(Object.fromEntries(fields), { requiredKeys: [] }),
      fc.dictionary(hostileText, hostileValue, { maxKeys: 2 }),
    )
    .map(([declared, unknown]) => ({ ...unknown, ...declared }))
}

/** Some items, some twice, and among them what is none. */
const listOf = (item: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: item }, { weight: 1, arbitrary: hostileValue }), { maxLength: 5 })
    .chain((items) => fc.boolean().map((isTwice) => (isTwice ? [...items, ...items] : items)))

const usuallyList = (item: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: listOf(item) }, { weight: 1, arbitrary: hostileValue })

export const hostileSession: fc.Arbitrary<Plain> = fc
  .tuple(
    hostileDto(SessionInfo.entries),
    usuallyList(hostileDto(SessionMemberInfo.entries)),
    usuallyList(hostileDto(SessionLogInfo.entries)),
    usuallyList(fc.record({ id: hostileValue, name: hostileValue })),
  )
  .map(([session, members, log, customerBreadcrumb]) => ({ ...session, members, log, customerBreadcrumb }))

export const hostileTranscript = fc.record({
  messages: usuallyList(hostileDto(ChatTranscriptMessage.entries)),
})

/** How a body comes over the wire: in which format, and whole or damaged. */
export interface Wire {
  readonly format: 'json' | 'jsv'
  readonly damage: 'none' | 'cut' | 'noise' | 'doubled'
  /** Where it is damaged, from 0 to 1. */
  readonly place: number
  readonly noise: string
}

export const anyWire: fc.Arbitrary<Wire> = fc.record({
  format: fc.constantFrom('json', 'jsv'),
  damage: fc.oneof(
    { weight: 6, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('cut', 'noise', 'doubled') },
  ),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  noise: hostileText,
})

export const wholeWire: fc.Arbitrary<Wire> = anyWire.map((wire) => ({ ...wire, damage: 'none' as const }))

/** The answer of a server that says this, in this way. */
export function answerWith(value: unknown, { format, damage, place, noise }: Wire): Response {
  const text = withNesting(format === 'json' ? JSON.stringify(value) : stringifyJsv(value as object))
  const at = Math.floor(text.length * place)
  const body = {
    none: text,
    cut: text.slice(0, at),
    noise: text.slice(0, at) + noise + text.slice(at),
    doubled: text + text,
  }[damage]
  return new Response(body, {
    headers: { 'Content-Type': format === 'json' ? 'application/json' : 'text/jsv' },
  })
}
