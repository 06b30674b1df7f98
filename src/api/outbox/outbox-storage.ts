import * as v from 'valibot'

import { draftStorage } from '#lib/draft-storage.ts'
import { onLeaving } from '#lib/left-behind.ts'
import { storageKeys } from '#lib/storage-keys.ts'
import type { Outgoing } from './outbox.ts'

/** What a person typed and what has not gone out yet: the only texts of customers' chats that this browser keeps. */
const drafts = draftStorage(storageKeys.draft)
const outboxes = draftStorage(storageKeys.outbox)
const listeners = new Set<() => void>()
onLeaving(forgetDrafts)

/** The text that stood in a session's composer when it was last left; `''` where there is none. */
export const keptDraft = (userId: string, sessionId: string): string => drafts.read(userId, sessionId)

/** Keeps what stands in a session's composer, over a change of session, a reload and an expired sign-in. */
export const keepDraft = (userId: string, sessionId: string, text: string): void =>
  drafts.write(userId, sessionId, text)

/** Forgets all drafts and every unsent message, of everybody: for signing out. */
export function forgetDrafts(): void {
  for (const listener of listeners) listener()
  drafts.forget()
  outboxes.forget()
}

/** Calls back before everything is forgotten, so that nothing which still runs writes it anew. */
export function onForgetDrafts(listener: () => void): void {
  listeners.add(listener)
}

const Kept = v.array(
  v.object({
    id: v.string(),
    body: v.string(),
    writtenAt: v.number(),
    after: v.nullable(v.object({ count: v.number(), date: v.string() })),
    mayHaveArrived: v.boolean(),
    isProven: v.boolean(),
  }),
)
export type KeptOutgoing = v.InferOutput<typeof Kept>[number]

/** The messages of a session that had not gone out when the page was left, in the order in which they were written. */
export function keptOutgoing(userId: string, sessionId: string): KeptOutgoing[] {
  try {
    const kept = v.safeParse(Kept, JSON.parse(outboxes.read(userId, sessionId)))
    return kept.success ? kept.output : []
  } catch {
    return []
  }
}

/** Keeps the messages of a session that have not gone out yet. */
export function keepOutgoing(userId: string, sessionId: string, outgoing: readonly Outgoing[]): void {
  const kept = outgoing
    .filter(({ step }) => step !== 'sent')
    .map(({ id, body, writtenAt, after, mayHaveArrived, step, failure }) => {
      const isUnderWay = step === 'sending' || step === 'checking'
      const isProven = failure?.isProven ?? !(isUnderWay || mayHaveArrived)
      return { id, body, writtenAt, after, mayHaveArrived: mayHaveArrived || isUnderWay, isProven }
    })
  outboxes.write(userId, sessionId, kept.length === 0 ? '' : JSON.stringify(kept satisfies KeptOutgoing[]))
}

/** Repeats have a record of their own; no session has a line end in its id. */
const repeatsOf = (sessionId: string) => `${sessionId}\nrepeats`
const repeatLimit = 50

/** The dates of lines that are known to repeat a message which went out once (`outbox-echoes.ts`). No words are kept. */
export const keptRepeats = (userId: string, sessionId: string): ReadonlySet<string> =>
  new Set(outboxes.read(userId, repeatsOf(sessionId)).split('\n').filter(Boolean))

/** Keeps the dates of lines that are known to be repeats, the latest ones. */
export const keepRepeats = (userId: string, sessionId: string, dates: ReadonlySet<string>): void =>
  outboxes.write(userId, repeatsOf(sessionId), [...dates].slice(-repeatLimit).join('\n'))
