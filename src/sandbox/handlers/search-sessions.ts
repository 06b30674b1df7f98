import type { RequestOf } from '../../api/contract/operations.ts'
import { SessionInfo } from '../../api/contract/session-info.ts'
import { accountsOf } from '../auth/identify.ts'
import type { Person } from '../cast.ts'
import type { SessionRecord, StoredSession } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { contains, given, isWithinDays, sortedAsAsked } from './list-request.ts'

const fields = Object.keys(SessionInfo.entries) as (keyof typeof SessionInfo.entries)[]

type Search = RequestOf<'ListSessions'>

/**
 * The sessions that a ListSessions asks for, sorted; newest first by default, which is a guess (contract §5.1). Live and
 * archived sessions are two searches (§6.2).
 */
export function searchSessions(search: Search, world: World, person: Person): StoredSession[] {
  const accountIds = accountsOf(person, search.accountIds)
  const place = search.searchArchive ? world.archive : world.sessions
  const conditions = conditionsOf(search)
  const found = candidates(place, search).filter(
    ({ info }) => accountIds.has(info.accountId) && conditions.every((fits) => fits(info)),
  )
  return world.settings.sorts ? sortedAsAsked(found, search, fields, ({ info }) => info) : found
}

function candidates(place: Map<string, StoredSession>, { specificIds }: Search): StoredSession[] {
  const ids = given(specificIds)
  return ids ? [...ids].flatMap((id) => place.get(id) ?? []) : [...place.values()]
}

/** The conditions that a search really has, so that fifty thousand sessions are not asked about the others. */
function conditionsOf(search: Search): ((info: SessionRecord) => boolean)[] {
  const { startDate, endDate, from, to, log } = search
  const customers = given(search.customerIds)
  const endpoints = given(search.endpointIds)
  return [
    (startDate || endDate) && ((info: SessionRecord) => isWithinDays(info.dateCreated, startDate, endDate)),
    customers && ((info: SessionRecord) => customers.has(info.customerId ?? '')),
    endpoints && ((info: SessionRecord) => endpoints.has(info.endpointId ?? '')),
    from && ((info: SessionRecord) => contains(info.fromAddress, from)),
    to && ((info: SessionRecord) => contains(info.toAddress, to)),
    log && ((info: SessionRecord) => info.log.some((line) => contains(line.message, log))),
    search.parentSessionId && (() => false),
  ].filter((condition) => typeof condition === 'function')
}
