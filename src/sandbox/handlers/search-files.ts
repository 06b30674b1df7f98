import type { RequestOf } from '../../api/contract/operations.ts'
import { FileInfo } from '../../api/contract/records.ts'
import { accountsOf } from '../auth/identify.ts'
import type { Person } from '../cast.ts'
import type { FileRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { contains, given, isWithinDays, sortedAsAsked } from './list-request.ts'

const fields = Object.keys(FileInfo.entries) as (keyof typeof FileInfo.entries)[]

/** The files that a ListFiles asks for, sorted (contract §4.4, §5.1). Names and content types match from their beginning. */
export function searchFiles(search: RequestOf<'ListFiles'>, world: World, person: Person): FileRecord[] {
  const { sessionId, fileName, contentType, type, userId, transcriptionContains } = search
  const accountIds = accountsOf(person, search.accountIds)
  const customerIds = given(search.customerIds)
  const ids = given(search.specificIds)
  const found = world.files.filter(
    (file) =>
      accountIds.has(file.accountId ?? '') &&
      (!ids || ids.has(file.id ?? '')) &&
      (!customerIds || customerIds.has(file.customerId ?? '')) &&
      (!sessionId || file.recordingFrom === sessionId) &&
      (!type || file.type === type) &&
      (!userId || file.userId === userId) &&
      begins(file.fileName, fileName) &&
      begins(file.contentType, contentType) &&
      (!transcriptionContains || contains(file.transcription, transcriptionContains)) &&
      isWithinDays(file.dateCreated, search.dateCreatedStart, search.dateCreatedEnd),
  )
  return world.settings.sorts ? sortedAsAsked(found, search, fields, (file) => file) : found
}

const begins = (value: string | undefined, wanted = '') =>
  (value ?? '').toLowerCase().startsWith(wanted.toLowerCase())
