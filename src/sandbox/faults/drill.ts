import * as v from 'valibot'

import type { OperationName, RequestOf } from '../../api/contract/operations.ts'
import { identify } from '../auth/identify.ts'
import type { Call } from '../http/call.ts'
import type { World } from '../world/world.ts'
import { Fault } from './fault.ts'

/** A member of the fault drill: removing them fails in one certain way, and their name says in which. */
export interface DrillMember {
  readonly identity: string
  readonly displayName: string
  readonly fault: Fault
}

const member = (kind: string, displayName: string, fault: v.InferInput<typeof Fault>): DrillMember => ({
  identity: `fault-${kind}@drill.example`,
  displayName,
  fault: v.parse(Fault, fault),
})

/** Everybody in the fault drill, by what happens when an agent removes them. */
export const drillMembers: readonly DrillMember[] = [
  member('401', 'Answers 401, sign-in expires', { status: 401, expire: true, message: 'Not Authenticated' }),
  member('403', 'Answers 403', { status: 403, message: 'Invalid Role' }),
  member('404', 'Answers 404, but stays', { status: 404, message: 'Member not found' }),
  member('404-after', 'Answers 404, and is gone', { status: 404, after: true, message: 'Member not found' }),
  member('409', 'Answers 409', { status: 409, message: 'The session was changed by somebody else' }),
  member('412', 'Answers 412', { status: 412, message: 'The session was changed by somebody else' }),
  member('429', 'Answers 429, wait 3 seconds', { status: 429, retryAfter: 3, message: 'Too many requests' }),
  member('500', 'Answers 500', { status: 500, message: 'Object reference not set' }),
  member('500-after', 'Removed, then answers 500', { status: 500, after: true, message: 'Could not notify' }),
  member('503', 'Answers 503', { status: 503, retryAfter: 5, message: 'Down for maintenance' }),
  member('timeout', 'Answers after a minute', { status: 504, delayMs: 60_000, message: 'Timed out' }),
  member('drop', 'Connection drops', { drop: true }),
  member('drop-after', 'Removed, then connection drops', { drop: true, after: true }),
  member('html', 'Answers an HTML page', { status: 502, body: 'html' }),
  member('cut', 'Removed, answer cut off', { body: 'cut' }),
  member('204', 'Removed, answers 204', { status: 204, after: true }),
  member('slow', 'Removed after 5 seconds', { delayMs: 5_000 }),
]

/**
 * The fault that belongs to the member whom somebody wants to remove, if it is one of the drill, in a session where the drill
 * goes on, and by somebody who may. A browser that repeats a request whose connection broke meets it again.
 */
export function drillFault(name: OperationName, bound: object, call: Call, world: World): Fault | undefined {
  if (name !== 'DeleteChatMember') return undefined
  const { sessionId, memberToRemove } = bound as RequestOf<'DeleteChatMember'>
  const wanted = memberToRemove.toLowerCase()
  const drill = drillMembers.find(({ identity }) => identity === wanted)
  const info = world.sessions.get(sessionId)?.info
  if (!drill || !info?.members.some(({ identity = '' }) => isOfDrill(identity))) return undefined
  const person = identify(world, call.request, true)
  const isTheirs = person?.accounts.some(({ id }) => id === info.accountId)
  return isTheirs && person?.roles.includes('User') ? { ...drill.fault } : undefined
}

const isOfDrill = (wanted: string) => drillMembers.some(({ identity }) => identity === wanted)
