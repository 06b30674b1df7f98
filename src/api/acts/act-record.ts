import type { Mutation, MutationState, QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'

import { onLeaving } from '#lib/left-behind.ts'
import { remembered } from '#lib/remembered.ts'
import { storageKeys } from '#lib/storage-keys.ts'
import { appConfig } from '../agent-app.ts'
import { referenceOf, wasRefused } from '../api-error.ts'
import type { SessionInfo, SessionMemberInfo } from '../contract/session-info.ts'
import { isOfKey } from './is-of-key.ts'
import { isSelf, selfAmong, selfOf } from '../self.ts'
import { sessionActKey, type SessionAct } from './session-act.ts'
import { memberName } from '../session-words.ts'
import type { SessionActOutcome } from './session-acts.ts'
import { removalKey, type Removal, type RemovalOutcome } from '../session-members.ts'
import { sessionDetail } from '../sessions.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'
import { sessionName } from '../words.ts'

const actNames = [
  'remove',
  'leave',
  'hold',
  'resume',
  'redirect',
  'add-to-call',
  'invite',
  'end',
  'end-leg',
] as const
/** `already`: so it was before, whoever did it. `unknown`: nobody could see what came of it. */
const outcomes = ['done', 'already', 'not-done', 'unknown'] as const

const RecordedAct = v.object({
  /** When it was asked for, as the server writes dates (ISO 8601, UTC). */
  at: v.string(),
  actor: v.string(),
  act: v.picklist(actNames),
  sessionId: v.string(),
  sessionName: v.string(),
  /** The member's identity, the leg's call SID or the address called; blank where the act was on the session. */
  targetId: v.string(),
  target: v.string(),
  outcome: v.picklist(outcomes),
  /** What support can look up of a failure: operation, status and time. */
  reference: v.nullable(v.string()),
})

/** An act on a session, and what came of it. */
export type RecordedAct = v.InferOutput<typeof RecordedAct>
export type RecordedOutcome = RecordedAct['outcome']

/** Those of a long shift; the oldest go first. */
const maxActs = 500

const storageOf = (userId: string) => remembered(`${storageKeys.acts}:${userId}`)
const listeners = new Set<() => void>()
const nothing = { userId: '', text: '[]' }
/** For a browser that keeps nothing: as long as the page. */
let written = nothing
let read: { readonly text: string; readonly acts: readonly RecordedAct[] } = { text: '[]', acts: [] }
onLeaving(() => (written = nothing))

/**
 * What a person has done to sessions in this browser since they signed in, oldest first. It is the same list until another act
 * is written down; whatever else stands in its place reads as empty.
 */
export function actsOf(userId: string): readonly RecordedAct[] {
  const text = storageOf(userId).read() ?? (written.userId === userId ? written.text : nothing.text)
  if (text !== read.text) read = { text, acts: parsed(text) }
  return read.acts
}

/** Calls back when an act was written down, in another tab too; for `useSyncExternalStore`. */
export function subscribeToActs(listener: () => void): () => void {
  listeners.add(listener)
  globalThis.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener('storage', listener)
  }
}

/** Writes down every removal and every act on a session as soon as it has an end. Gives the way to stop. */
export function recordActs(client: QueryClient): () => void {
  const cache = client.getMutationCache()
  const seen = new WeakSet<Mutation>()
  function look(mutation: Mutation): void {
    if (mutation.state.status !== 'success' || seen.has(mutation)) return
    const user = client.getQueryData(signedInUser().queryKey)
    const act = user && recorded(client, mutation)
    if (!act) return
    seen.add(mutation)
    const actor = user.emailAddress || user.name || user.id
    write(user.id, [...actsOf(user.id), { ...act, actor }])
  }
  cache.getAll().forEach(look)
  return cache.subscribe(({ mutation }) => mutation && look(mutation))
}

/** What became known later of a removal that is written down. */
export const putRemovalRight = (
  client: QueryClient,
  sessionId: string,
  identity: string,
  outcome: RemovalOutcome,
): void => putRight(client, sessionId, ['remove', 'leave'], identity, afterRemoval(outcome))

/** What became known later of an act on a session that is written down. */
export const putActRight = (
  client: QueryClient,
  sessionId: string,
  act: SessionAct,
  outcome: SessionActOutcome,
): void => putRight(client, sessionId, [act.kind], targetIdOf(act), afterAct(act, outcome))

function putRight(
  client: QueryClient,
  sessionId: string,
  names: readonly RecordedAct['act'][],
  targetId: string,
  outcome: RecordedOutcome,
): void {
  const userId = client.getQueryData(signedInUser().queryKey)?.id
  if (userId === undefined) return
  const acts = actsOf(userId)
  // An invitation back, say, is another act on the same person.
  const index = acts.findLastIndex(
    (each) => names.includes(each.act) && each.sessionId === sessionId && each.targetId === targetId,
  )
  const act = acts[index]
  if (act) write(userId, acts.with(index, { ...act, outcome }))
}

function write(userId: string, acts: readonly RecordedAct[]): void {
  written = { userId, text: JSON.stringify(acts.slice(-maxActs)) }
  storageOf(userId).write(written.text)
  for (const listener of listeners) listener()
}

function parsed(text: string): readonly RecordedAct[] {
  try {
    return v.parse(v.array(RecordedAct), JSON.parse(text))
  } catch {
    return []
  }
}

/** An ended mutation as an act; null where it was none on a session. */
function recorded(client: QueryClient, mutation: Mutation): Omit<RecordedAct, 'actor'> | null {
  const { options, state } = mutation
  const sessionId = options.mutationKey?.at(-1)
  if (typeof sessionId !== 'string') return null
  const session = client.getQueryData(sessionDetail(sessionId).queryKey)
  const common = {
    at: new Date(state.submittedAt).toISOString(),
    sessionId,
    sessionName: session ? sessionName(session) : '',
  }
  if (isOfKey(mutation, removalKey(sessionId))) return { ...common, ...ofRemoval(client, session, state) }
  if (isOfKey(mutation, sessionActKey(sessionId))) return { ...common, ...ofAct(state) }
  return null
}

function ofRemoval(client: QueryClient, session: SessionInfo | undefined, state: MutationState) {
  const { member } = state.variables as Removal
  const outcome = state.data as RemovalOutcome
  return {
    act: isOwn(client, session, member) ? ('leave' as const) : ('remove' as const),
    targetId: member.identity,
    target: memberName(member),
    outcome: afterRemoval(outcome),
    reference: referenceOf(outcome) ?? null,
  }
}

function isOwn(client: QueryClient, session: SessionInfo | undefined, member: SessionMemberInfo): boolean {
  const user = client.getQueryData(signedInUser().queryKey)
  const config = client.getQueryData(appConfig().queryKey)
  return user ? isSelf(selfAmong(selfOf(user, config), [...(session?.members ?? []), member]), member) : false
}

function ofAct(state: MutationState) {
  const act = state.variables as SessionAct
  const outcome = state.data as SessionActOutcome
  return {
    act: act.kind,
    targetId: targetIdOf(act),
    target: targetName(act),
    outcome: afterAct(act, outcome),
    reference: referenceOf(outcome) ?? null,
  }
}

/** The address called, or the call SID of the leg; blank where the act is on the session. */
export function targetIdOf(act: SessionAct): string {
  if ('to' in act) return act.to.address
  return act.kind === 'end-leg' ? act.callSid : ''
}

function targetName(act: SessionAct): string {
  if ('to' in act) return act.to.name
  return act.kind === 'end-leg' ? act.name : ''
}

function afterRemoval({ kind }: RemovalOutcome): RecordedOutcome {
  if (kind === 'removed') return 'done'
  if (kind === 'already-left' || kind === 'session-gone' || kind === 'gone-since') return 'already'
  return kind === 'unknown' ? 'unknown' : 'not-done'
}

function afterAct({ kind }: SessionAct, outcome: SessionActOutcome): RecordedOutcome {
  if (outcome.kind === 'done') return wasRefused(outcome.error) ? 'already' : 'done'
  if (outcome.kind === 'already-done') return 'already'
  if (outcome.kind === 'session-gone') return kind === 'end-leg' ? 'already' : 'not-done'
  return outcome.kind === 'unknown' ? 'unknown' : 'not-done'
}
