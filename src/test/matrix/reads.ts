import type { QueryKey } from '@tanstack/react-query'

import { myContacts } from '#api/contacts.ts'
import { appConfig } from '#api/agent-app.ts'
import { chatTranscript } from '#api/chats.ts'
import type { OperationName } from '#api/contract/operations.ts'
import { archivedSession, everything, sessionHistory } from '#api/history.ts'
import { mySessions } from '#api/inbox.ts'
import { problemOf } from '#api/problem.ts'
import { activeSessions, sessionDetail, sessionLog } from '#api/sessions.ts'
import { signedInUser } from '#api/sign-in.ts'
import { harborLane } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import type { Bench } from './bench.ts'
import type { Subject } from './subject.ts'

const { chat, archived } = steadySessions

/** Query options of whatever data, as far as this needs them. */
interface Options {
  readonly queryKey: QueryKey
}

/** Reads it while all is well, then once more while it fails: what was read must stay, and the failure be told. */
function read(name: string, operation: OperationName, options: Options): Subject {
  const former = new WeakMap<Bench, unknown>()
  return {
    name,
    operation,
    prepare: async (bench) => {
      await bench.client.query(options as never)
      former.set(bench, bench.client.getQueryData(options.queryKey))
    },
    run: async ({ client }) => {
      await client.refetchQueries({ queryKey: options.queryKey, exact: true })
      const { error } = client.getQueryState(options.queryKey) ?? {}
      return error ? problemOf(error).text : '(read)'
    },
    after: async (bench) => {
      const isSame = JSON.stringify(bench.client.getQueryData(options.queryKey))
      return isSame === JSON.stringify(former.get(bench)) ? 'what was read stays' : 'what was read is gone'
    },
  }
}

export const reads: readonly Subject[] = [
  read('Active sessions', 'GetActiveSessions', activeSessions()),
  read('My sessions', 'GetMySessions', mySessions('instead')),
  read('A session', 'GetSession', sessionDetail(chat)),
  read('A log', 'ListSessions', sessionLog(chat)),
  read('A transcript', 'GetChatTranscript', chatTranscript(chat)),
  read('The history', 'ListSessions', sessionHistory(harborLane.id, everything)),
  read('A session of the archive', 'ListSessions', archivedSession(archived)),
  read('Contacts', 'GetMyContacts', myContacts()),
  read('The own phone', 'GetAppConfig', appConfig()),
  read('Who is signed in', 'GetAuthStatus', signedInUser()),
]
