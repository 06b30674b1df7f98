import { callBegan, type ActiveCall } from '#api/calls.ts'
import type { WallRow } from '#api/wall/wall-row.ts'
import { folded } from '#lib/folded.ts'
import { callName, directionWords, fromWords, statusWords, toWords } from './call-words.ts'

/** The live session that a call belongs to. */
export interface CallSession {
  readonly id: string
  readonly name: string
}

/** The longest first; those without a date last. */
export const byLength = (calls: readonly ActiveCall[]): ActiveCall[] =>
  calls.toSorted((one, other) => (callBegan(one) ?? Infinity) - (callBegan(other) ?? Infinity))

/** The calls in whose words a text stands, in any case and with or without accents. */
export function matching(calls: readonly ActiveCall[], text: string): readonly ActiveCall[] {
  const wanted = folded(text.trim())
  if (wanted === '') return calls
  return calls.filter((call) => folded(searched(call)).includes(wanted))
}

const searched = (call: ActiveCall) =>
  [
    callName(call),
    fromWords(call),
    toWords(call),
    call.from,
    call.to,
    directionWords(call.direction),
    statusWords(call.status),
    call.sid,
  ].join('\n')

/** Which session has which call: a call says nothing of it, but sessions and their members name theirs (contract §5). */
export function sessionsByCall(rows: readonly WallRow[]): ReadonlyMap<string, CallSession> {
  const found = new Map<string, CallSession>()
  for (const { id, name, callSids } of rows) {
    for (const sid of callSids.split(' ')) if (sid !== '') found.set(sid, { id, name })
  }
  return found
}
