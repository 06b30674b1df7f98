import { encodeId } from './encode-id.ts'
import { storageKeys } from './storage-keys.ts'

/**
 * What a person had begun in this browser and must not be found by the next one. Whoever keeps such texts in memory says
 * so here; what is stored is known by how its keys begin, so that it goes whether or not that code was ever loaded.
 */
const forgetters = new Set<() => void>()
const { acts: done, ...unfinished } = storageKeys
const begun = Object.values(unfinished)
/** And what they have done, which waits for nothing. */
const personal = [...begun, done]
const storages = ['localStorage', 'sessionStorage'] as const

/** Calls back when the person leaves. */
export function onLeaving(forget: () => void): void {
  forgetters.add(forget)
}

/** Somebody works here: nothing that anybody else had begun, in a browser that was closed say, stays in storage. */
export function leaveOnlyOf(userId: string): void {
  const owned = [`:${encodeId(userId)}:`, `.${userId}.`]
  const isTheirs = (key: string) =>
    personal.some(
      (prefix) => owned.some((owner) => key.startsWith(prefix + owner)) || key === `${prefix}:${userId}`,
    )
  for (const storage of storages) {
    for (const key of keysIn(storage, personal)) if (!isTheirs(key)) globalThis[storage].removeItem(key)
  }
}

/** The person has left: nothing they had begun stays, in memory or in storage. */
export function leaveNothing(): void {
  for (const forget of forgetters) forget()
  for (const storage of storages)
    for (const key of keysIn(storage, personal)) globalThis[storage].removeItem(key)
}

/** Whether anything waits here to be sent or saved. */
export const isAnythingBegun = (): boolean => storages.some((storage) => keysIn(storage, begun).length > 0)

function keysIn(storage: (typeof storages)[number], prefixes: readonly string[]): string[] {
  try {
    return Object.keys(globalThis[storage]).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)))
  } catch {
    // Storage that is closed to the page holds nothing of theirs.
    return []
  }
}
