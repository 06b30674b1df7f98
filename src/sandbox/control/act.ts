import * as v from 'valibot'

import {
  SessionCallState,
  SessionDirections,
  SessionMemberCallState,
  SessionMemberRoles,
} from '../../api/contract/session-info.ts'
import { nameOf, personByEmail } from '../cast.ts'
import type { StoredSession } from '../world/records.ts'
import {
  addLog,
  addMember,
  addMessage,
  described,
  endSession,
  removeMember,
  touch,
} from '../world/session-acts.ts'
import type { World } from '../world/world.ts'

const text = v.string()
const sessionId = text
const patchable = v.partial(
  v.object({
    displayName: text,
    callState: v.picklist(SessionCallState.members),
    dialState: text,
    queueState: text,
    holdReason: text,
    consoleData: text,
    outcome: text,
    wasMissed: v.boolean(),
    direction: v.picklist(SessionDirections.members),
  }),
)
const newMember = v.strictObject({
  identity: text,
  displayName: v.optional(text, ''),
  role: v.optional(v.picklist(SessionMemberRoles.members), 'Agent'),
  callState: v.optional(v.picklist(SessionMemberCallState.members), 'Connected'),
  muted: v.optional(v.boolean(), false),
})

/** What a colleague, a customer or the platform may do to a world while a test looks on: one field an act. */
export const Act = v.partial(
  v.strictObject({
    removeMember: v.strictObject({ sessionId, identity: text, by: text }),
    addMember: v.strictObject({ sessionId, member: newMember }),
    patchMember: v.strictObject({
      sessionId,
      identity: text,
      patch: v.partial(v.omit(newMember, ['identity'])),
    }),
    patchSession: v.strictObject({ sessionId, patch: patchable }),
    addLog: v.strictObject({ sessionId, message: text, count: v.optional(v.number(), 1) }),
    addMessage: v.strictObject({
      sessionId,
      from: text,
      body: text,
      mediaUri: v.optional(text),
      mediaContentType: v.optional(text),
    }),
    endSession: v.strictObject({ sessionId }),
    archiveSession: v.strictObject({ sessionId }),
  }),
)
type Act = v.InferOutput<typeof Act>

/** Does what is asked; `done` is false where the session or the member is not there. */
export function act(world: World, asked: Act): { done: boolean } {
  const each = Object.values(asked).map((one) => world.sessions.get(one?.sessionId ?? ''))
  if (each.length === 0 || each.some((session) => !session)) return { done: false }
  const session = each[0] as StoredSession
  const member = session.info.members.find(
    ({ identity }) => identity === (asked.removeMember ?? asked.patchMember)?.identity,
  )
  if ((asked.removeMember || asked.patchMember) && !member) return { done: false }
  actOnMembers(world, session, asked)
  actOnSession(world, session, asked)
  return { done: true }
}

function actOnMembers(world: World, session: StoredSession, asked: Act): void {
  const find = (wanted: string) => session.info.members.find(({ identity }) => identity === wanted)
  const { removeMember: removal, addMember: addition, patchMember: patch } = asked
  const leaving = removal && find(removal.identity)
  if (removal && leaving) {
    const person = personByEmail(removal.by)
    removeMember(world, session, leaving, { email: removal.by, name: person ? nameOf(person) : removal.by })
  }
  if (addition) {
    const member = { ...addition.member, isOriginalMember: false, applicationData: {} }
    addMember(world, session, member, `${described(member)} joined`)
  }
  const changed = patch && find(patch.identity)
  if (patch && changed) {
    Object.assign(changed, patch.patch)
    touch(world, session, 'system')
  }
}

function actOnSession(world: World, session: StoredSession, asked: Act): void {
  const { patchSession: patch, addLog: line, addMessage: message } = asked
  if (patch) {
    Object.assign(session.info, patch.patch)
    touch(world, session, 'system')
  }
  if (line) for (let count = 0; count < line.count; count += 1) addLog(world, session, line.message)
  if (message) {
    const { mediaUri, mediaContentType } = message
    addMessage(world, session, message.from, message.body, {
      ...(mediaUri !== undefined && { mediaUri }),
      ...(mediaContentType !== undefined && { mediaContentType }),
    })
  }
  if (asked.endSession) endSession(world, session, 'Session ended')
  if (asked.archiveSession) {
    world.sessions.delete(session.info.id)
    world.archive.set(session.info.id, session)
  }
}
