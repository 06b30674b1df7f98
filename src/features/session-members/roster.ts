import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import { memberName } from '#api/session-words.ts'

export interface RosterEntry {
  /** Tells entries apart where the server lists one identity twice. */
  readonly key: string
  readonly member: SessionMemberInfo
  readonly hasLeft: boolean
  /** What tells them from another of the same name; undefined where there is none. */
  readonly note: string | undefined
}

/** Who is there. A session that goes on may list as disconnected whom it has lost; one that has ended lists who was in it. */
export const presentMembers = ({ ended, members }: SessionInfo): readonly SessionMemberInfo[] =>
  ended ? members : members.filter(({ callState }) => callState !== 'Disconnected')

/** The names that several members are shown with: these are told apart by identity. */
export function sharedNames(members: readonly SessionMemberInfo[]): ReadonlySet<string> {
  const names = members.map(memberName).toSorted()
  return new Set(names.filter((name, index) => name === names[index + 1]))
}

/**
 * What the member list shows next. While somebody points at the list or stands in it, every row keeps its place: who
 * left stays as a grey mark and newcomers come last, so that no row moves under a click. Otherwise, and for those whom this
 * person took out, it is the server's list as it came.
 */
export function nextRoster(
  shown: readonly RosterEntry[],
  members: readonly SessionMemberInfo[],
  isHeld: boolean,
  takenOut: ReadonlySet<string>,
): readonly RosterEntry[] {
  const present = entriesOf(members)
  if (!isHeld) return sameOr(shown, present)
  const byKey = new Map(present.map((entry) => [entry.key, entry]))
  const kept = shown
    .filter(({ key, member }) => byKey.has(key) || !takenOut.has(member.identity))
    .map((entry) => byKey.get(entry.key) ?? (entry.hasLeft ? entry : { ...entry, hasLeft: true }))
  const known = new Set(kept.map(({ key }) => key))
  return sameOr(shown, [...kept, ...present.filter(({ key }) => !known.has(key))])
}

function entriesOf(members: readonly SessionMemberInfo[]): RosterEntry[] {
  const shared = sharedNames(members)
  const seen = new Map<string, number>()
  return members.map((member) => {
    const count = (seen.get(member.identity) ?? 0) + 1
    seen.set(member.identity, count)
    const note = shared.has(memberName(member)) ? member.identity : undefined
    return { key: `${member.identity}#${count}`, member, hasLeft: false, note }
  })
}

/** Keeps the identity of entries, and of the whole list, that did not change, so that nothing renders for nothing. */
function sameOr(shown: readonly RosterEntry[], next: RosterEntry[]): readonly RosterEntry[] {
  const byKey = new Map(shown.map((entry) => [entry.key, entry]))
  const shared = next.map((entry) => {
    const former = byKey.get(entry.key)
    return former?.member === entry.member && former.hasLeft === entry.hasLeft && former.note === entry.note
      ? former
      : entry
  })
  const isSame = shared.length === shown.length && shared.every((entry, index) => entry === shown[index])
  return isSame ? shown : shared
}
