import type { RequestOf } from '../../api/contract/operations.ts'
import { SessionInfo } from '../../api/contract/session-info.ts'
import { requireAccount } from '../auth/identify.ts'
import type { Person } from '../cast.ts'
import type { SessionRecord, StoredSession } from '../world/records.ts'
import type { World } from '../world/world.ts'

const fields = Object.keys(SessionInfo.entries) as (keyof typeof SessionInfo.entries)[]

type Search = RequestOf<'ListSessions'>

/**
 * The sessions that a ListSessions asks for, sorted; newest first by default, which is a guess (contract §5.1). Live and
 * archived sessions are two searches (§6.2).
 */
export function searchSessions(search: Search, world: World, person: Person): StoredSession[] {
  const wanted = search.accountIds?.filter((id) => id !== '') ?? []
  wanted.forEach((id) => requireAccount(person, id))
  const accountIds = wanted.length > 0 ? wanted : person.accounts.map((account) => account.id)
  const place = search.searchArchive ? world.archive : world.sessions
  const conditions = conditionsOf(search)
  const found = candidates(place, search).filter(
    ({ info }) => accountIds.includes(info.accountId) && conditions.every((fits) => fits(info)),
  )
  return world.settings.sorts ? sorted(found, search) : found
}

function candidates(place: Map<string, StoredSession>, { specificIds }: Search): StoredSession[] {
  const ids = specificIds?.filter((id) => id !== '') ?? []
  if (ids.length === 0) return [...place.values()]
  return ids.flatMap((id) => place.get(id) ?? [])
}

/** The conditions that a search really has, so that fifty thousand sessions are not asked about the others. */
function conditionsOf(search: Search): ((info: SessionRecord) => boolean)[] {
  const { startDate, endDate, from, to, log } = search
  const dayOf = (info: SessionRecord) => (info.dateCreated ?? '').slice(0, 10)
  const customers = given(search.customerIds)
  const endpoints = given(search.endpointIds)
  return [
    startDate && ((info: SessionRecord) => dayOf(info) >= startDate),
    endDate && ((info: SessionRecord) => dayOf(info) <= endDate.slice(0, 10)),
    customers && ((info: SessionRecord) => customers.includes(info.customerId ?? '')),
    endpoints && ((info: SessionRecord) => endpoints.includes(info.endpointId ?? '')),
    from && ((info: SessionRecord) => contains(info.fromAddress, from)),
    to && ((info: SessionRecord) => contains(info.toAddress, to)),
    log && ((info: SessionRecord) => info.log.some((line) => contains(line.message, log))),
    search.parentSessionId && (() => false),
  ].filter((condition) => typeof condition === 'function')
}

/** The values of a filter; undefined where it is not set. */
function given(wanted: readonly string[] | undefined): readonly string[] | undefined {
  const ids = wanted?.filter((id) => id !== '') ?? []
  return ids.length === 0 ? undefined : ids
}

const contains = (value: string | undefined, wanted: string) =>
  (value ?? '').toLowerCase().includes(wanted.toLowerCase())

function sorted(sessions: StoredSession[], { sortField, sortOrder }: Search): StoredSession[] {
  const field = (sortField || 'dateCreated').toLowerCase()
  const direction = (sortOrder ?? (sortField ? 'Ascend' : 'Descend')).toLowerCase() === 'descend' ? -1 : 1
  const key = fields.find((name) => name.toLowerCase() === field)
  const valueOf = ({ info }: StoredSession) => {
    const value = key && info[key]
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
  }
  return sessions
    .map((session) => ({ session, value: valueOf(session) }))
    .toSorted((one, other) => direction * (one.value < other.value ? -1 : one.value > other.value ? 1 : 0))
    .map(({ session }) => session)
}
