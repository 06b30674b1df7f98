export type NoticeTone = 'success' | 'info' | 'problem'

export type NewNotice = {
  tone: NoticeTone
  /** What happened, with the person's name in it. */
  text: string
  detail?: string | undefined
  /** `availableAt` in milliseconds since the epoch, where the server asked to wait. */
  action?: { label: string; run: () => void; availableAt?: number } | undefined
  /** What support can look up of a failure; no personal data. */
  reference?: string | undefined
  /** It stays until it is dismissed or another takes its place, as a problem does. */
  stays?: boolean | undefined
  /** A notice takes the place of an earlier one with the same key. */
  key?: string | undefined
}

export type Notice = NewNotice & { id: number }

/** Enough for a bad minute; beyond that the oldest go, those that go by themselves before those that stay. */
const limit = 12
/** What went well has been seen by the time three more things have gone well, and must not cover what is worked on. */
const calmLimit = 3

let notices: readonly Notice[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Shows an outcome: success and info go by themselves, a problem stays until it is dismissed. Gives its id. */
export function notify(notice: NewNotice): number {
  const id = ++lastId
  const others = notice.key === undefined ? notices : notices.filter(({ key }) => key !== notice.key)
  publish(bounded([...others, { ...notice, id }]))
  return id
}

export function dismissNotice(id: number): void {
  publish(notices.filter((notice) => notice.id !== id))
}

/** When the person or the account changes, nothing of the former one stays on screen. */
export function clearNotices(): void {
  publish([])
}

export const currentNotices = (): readonly Notice[] => notices

export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function bounded(all: readonly Notice[]): readonly Notice[] {
  const calm = all.filter(({ tone, stays }) => tone !== 'problem' && !stays)
  if (all.length <= limit && calm.length <= calmLimit) return all
  const leaving = calm[0] ?? all[0]
  return all.filter((notice) => notice !== leaving)
}

function publish(next: readonly Notice[]) {
  if (next.length === 0 && notices.length === 0) return
  notices = next
  for (const listener of listeners) listener()
}
