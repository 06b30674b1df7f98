import { queryOptions } from '@tanstack/react-query'

import { parseServerDate } from '#lib/dates.ts'
import { accountsBeside } from './account.ts'
import { send } from './client.ts'
import { mayHaveMore } from './contract/paging.ts'
import type { FileInfo } from './contract/records.ts'
import type { SessionInfo } from './contract/session-info.ts'
import { signedInUser } from './sign-in/signed-in-user.ts'

export interface Recordings {
  /** The oldest first. */
  readonly files: readonly FileInfo[]
  /** The server has more of them than are read here. */
  readonly hasMore: boolean
}

const perPage = 50
const mostPages = 4

/**
 * What was recorded in a session (contract §4.4, `GET /files` by `sessionId` and `type=CallRecording`). A new query once the session
 * has ended, since that is when recordings come.
 */
export const sessionRecordings = ({
  id,
  accountId,
  ended,
}: Pick<SessionInfo, 'id' | 'accountId' | 'ended'>) =>
  queryOptions({
    queryKey: ['files', 'recordings', id, accountId, ended],
    queryFn: async ({ signal, client }): Promise<Recordings> => {
      // By their ids: a server that ignores `page` gives the same files again.
      const known = new Map<string, FileInfo>()
      let hasMore = true
      for (let page = 0; hasMore && page < mostPages; page += 1) {
        const answer = await send(
          'ListFiles',
          {
            ...(accountId !== '' && { accountIds: [accountId] }),
            sessionId: id,
            type: 'CallRecording',
            page,
            countPerPage: perPage,
            simplifiedPaging: true,
          },
          { signal },
        )
        const before = known.size
        for (const [at, file] of answer.items.entries()) known.set(file.id || `${page} ${at}`, file)
        hasMore = known.size > before && mayHaveMore(answer)
      }
      const files = [...known.values()]
      const others = accountsBeside(client.getQueryData(signedInUser().queryKey), accountId)
      return { files: files.filter((file) => isRecording(file, others)).toSorted(byDate), hasMore }
    },
    staleTime: 60_000,
  })

/** A server that ignores a filter must not show the files of another account, nor other files for recordings. */
const isRecording = ({ type, accountId }: FileInfo, others: readonly string[]): boolean =>
  (type === '' || type === 'CallRecording') && !others.includes(accountId)

const byDate = (one: FileInfo, other: FileInfo) =>
  (parseServerDate(one.dateCreated) ?? 0) - (parseServerDate(other.dateCreated) ?? 0)

/** Whether a session was one of calls: by its channel, or by a call that it or a member of it had. */
export const hadCalls = ({ channel, callSid, members }: SessionInfo): boolean =>
  channel === 'Voice' || callSid !== '' || members.some((member) => member.callSid !== '')
