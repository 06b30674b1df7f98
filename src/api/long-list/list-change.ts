import type { SessionInfo } from '../contract/session-info.ts'

/** How a list differs from a former one: plain values, since they come out of a worker. */
export interface ListChange {
  /** The ids in their order where that has changed; null where it has not, and where ids cannot tell sessions apart. */
  readonly order: readonly string[] | null
  /** `changed` is all there is, in its order. */
  readonly isWhole: boolean
  readonly changed: readonly SessionInfo[]
}

/** What makes one list out of another, by the identity of its sessions. */
export function listChange(former: readonly SessionInfo[], next: readonly SessionInfo[]): ListChange {
  const known = new Map(former.map((session) => [session.id, session]))
  const ids = new Set(next.map(({ id }) => id))
  const isTold = known.size === former.length && ids.size === next.length && !ids.has('')
  if (former.length === 0 || !isTold) return { order: null, isWhole: true, changed: next }
  const isInOrder = former.length === next.length && next.every(({ id }, at) => id === former[at]?.id)
  return {
    order: isInOrder ? null : [...ids],
    isWhole: false,
    changed: next.filter((session) => known.get(session.id) !== session),
  }
}

/** The list after a change; the same one where nothing has changed. */
export function withListChange(
  former: SessionInfo[],
  { order, isWhole, changed }: ListChange,
): SessionInfo[] {
  if (isWhole) return [...changed]
  if (order === null && changed.length === 0) return former
  const fresh = new Map(changed.map((session) => [session.id, session]))
  if (order === null) return former.map((session) => fresh.get(session.id) ?? session)
  const known = new Map(former.map((session) => [session.id, session]))
  return order.map((id) => fresh.get(id) ?? known.get(id)).filter((session) => session !== undefined)
}
