import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import * as m from '#messages'
import { hasStatus } from '#api/api-error.ts'
import { wholeTranscript } from '#api/chats.ts'
import { can } from '#api/policy.ts'
import { problemOf } from '#api/problem.ts'
import { isGone } from '#api/sessions.ts'
import { wholeSession } from '#api/whole-session.ts'
import { sessionName } from '#api/words.ts'
import { PrintedSession } from '#features/printed-session/printed-session.tsx'
import { sessionAddress } from '#lib/addresses.ts'
import { dayAndTime } from '#lib/day-and-time.ts'
import { Button } from '#ui/button.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'
import { BackLink } from './back-link.tsx'
import { FullPage } from './full-page.tsx'
import { ServerProblem } from './server-problem.tsx'
import { useIdInAddress } from './use-id-in-address.ts'
import './print-page.css'

/** A session on paper, as it was when this page was opened; above it, on screen alone, what goes onto the paper. */
export function PrintPage() {
  const id = useIdInAddress() ?? ''
  const { user, account } = useSignedIn()
  useEffect(() => void firstViewIsShown(), [])
  const [isMasked, setIsMasked] = useState(false)
  const [hasLog, setHasLog] = useState<boolean>()
  const { data: session, error, refetch, dataUpdatedAt } = useQuery(wholeSession(id))
  const mayReadTranscript = session !== undefined && can(user, 'export-transcript', session).allowed
  const chat = useQuery({ ...wholeTranscript(id), enabled: mayReadTranscript })

  if (!session && isGone(error)) {
    return <FullPage title={m.page_session_unknown_title()}>{m.page_session_unknown_text()}</FullPage>
  }
  if (!session && hasStatus(error, 403)) {
    const text = m.page_no_access_text({ account: account?.name ?? m.app_no_account() })
    return <FullPage title={m.page_no_access_title()}>{text}</FullPage>
  }
  if (!session && error && !hasStatus(error, 401)) {
    return <ServerProblem error={error} title={m.print_problem()} tryAgain={() => void refetch()} />
  }
  if (!session || (mayReadTranscript && chat.isPending)) {
    return (
      <main className="print-page">
        <Skeleton label={m.print_loading()} rows={12} />
      </main>
    )
  }
  // A chat is what was said; its log is looked up. A long one would be many pages.
  const isLogShown = hasLog ?? (!mayReadTranscript && session.log.length <= 2_000)
  return (
    <main className="print-page">
      <DocumentTitle title={m.print_title({ session: sessionName(session) })} />
      <div className="print-tools">
        <BackLink href={sessionAddress(id)} label={m.print_back()} />
        <label>
          <input type="checkbox" checked={isLogShown} onChange={() => setHasLog(!isLogShown)} />
          {m.print_with_log()}
        </label>
        <label>
          <input type="checkbox" checked={isMasked} onChange={() => setIsMasked(!isMasked)} />
          {m.print_masked()}
        </label>
        <Button variant="primary" size="sm" onClick={() => globalThis.print()}>
          {m.print_print()}
        </Button>
      </div>
      {chat.error && !chat.data && (
        <p role="alert" className="print-problem">
          {m.print_transcript_problem({ problem: problemOf(chat.error).text })}{' '}
          <Button size="sm" icon="refresh" onClick={() => void chat.refetch()}>
            {m.error_try_again()}
          </Button>
        </p>
      )}
      <PrintedSession
        session={session}
        transcript={chat.data ?? null}
        hasLog={isLogShown}
        isMasked={isMasked}
      />
      <p className="printed-as-of">{m.print_as_of({ time: dayAndTime(dataUpdatedAt) })}</p>
    </main>
  )
}
