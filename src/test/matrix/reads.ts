import type { QueryKey } from '@tanstack/react-query'

import { myContacts } from '#api/contacts.ts'
import { appConfig } from '#api/agent-app.ts'
import { activeCalls } from '#api/calls.ts'
import { chatTranscript } from '#api/chats.ts'
import type { OperationName } from '#api/contract/operations.ts'
import { usualColumns } from '#api/export/export-columns.ts'
import { openExportRun, type ExportRun } from '#api/export/export-run.ts'
import { archivedSession, everything, sessionHistory } from '#api/history.ts'
import { mySessions } from '#api/inbox.ts'
import { problemOf } from '#api/problem.ts'
import { sessionRecordings } from '#api/recordings.ts'
import { activeSessions, sessionDetail, sessionLog } from '#api/sessions.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { wholeSession } from '#api/whole-session.ts'
import { ana, harborLane, zoe, type Person } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import type { Bench } from './bench.ts'
import type { Subject } from './subject.ts'

const { chat, archived, ended } = steadySessions

/** Query options of whatever data, as far as this needs them. */
interface Options {
  readonly queryKey: QueryKey
}

/** Reads it while all is well, then once more while it fails: what was read must stay, and the failure be told. */
function read(name: string, operation: OperationName, options: Options, person: Person = ana): Subject {
  const former = new WeakMap<Bench, unknown>()
  return {
    name,
    operation,
    person,
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

/** A page of an export that fails: what was written must stay, and the next try bring the rest. */
function exportPage(): Subject {
  const runs = new WeakMap<Bench, { run: ExportRun; isDone: boolean }>()
  return {
    name: 'A page of an export',
    operation: 'ListSessions',
    person: zoe,
    prepare: (bench) => {
      const source = { kind: 'history', accountId: harborLane.id, search: everything } as const
      const asked = { content: 'sessions', format: 'csv', isMasked: false, wire: 'json' } as const
      runs.set(bench, { run: openExportRun({ source, columns: usualColumns, ...asked }), isDone: false })
      return Promise.resolve()
    },
    run: async (bench) => {
      const taken = runs.get(bench)!
      try {
        taken.isDone = (await taken.run.next()).isLast
        return '(read)'
      } catch (error) {
        return problemOf(error).text
      }
    },
    after: async (bench) => {
      const { run, isDone } = runs.get(bench)!
      if (isDone) return 'all of it is there'
      await bench.world.clearFaults()
      const part = await run.next().catch(() => null)
      return part?.isLast ? 'the next try brings all of it' : 'the next try waits for a sign-in'
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
  read('Active calls', 'GetActiveCalls', activeCalls(harborLane.id), zoe),
  read(
    'Recordings',
    'ListFiles',
    sessionRecordings({ id: ended, accountId: harborLane.id, ended: true }),
    zoe,
  ),
  read('A session to print', 'ListSessions', wholeSession(chat)),
  exportPage(),
  read('Who is signed in', 'GetAuthStatus', signedInUser()),
]
