import { useQuery } from '@tanstack/react-query'
import { use } from 'react'

import * as m from '#messages'
import { accountsBeside } from '#api/account.ts'
import { hasStatus } from '#api/api-error.ts'
import { isGone, sessionDetail } from '#api/sessions.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { ComingSession } from './coming-session.tsx'
import { FullPane } from './full-page.tsx'
import { LiveSession } from './live-session.tsx'
import { ServerProblemPane } from './server-problem.tsx'
import { WayBackContext } from './way-back.ts'

const PastSession = lazyAgain(async () => (await import('./past-session.tsx')).PastSession, ComingSession)

const OtherAccount = lazyAgain(async () => (await import('./other-account.tsx')).OtherAccount, ComingSession)

/** One session: the live one, else the one of the archive, else why neither can be shown. */
export function SessionView({ sessionId }: { readonly sessionId: string }) {
  const { user, account } = useSignedIn()
  // A page around this one that asks for a session has chosen its account.
  const isInFrame = use(WayBackContext) === null
  const read = useQuery(sessionDetail(sessionId))
  const { data: session, error, refetch } = read
  const isUnknown = session === undefined && isGone(error)

  if (session && !isInFrame && accountsBeside(user, account?.id ?? '').includes(session.accountId)) {
    return <OtherAccount session={session} />
  }
  if (session) {
    return (
      <LiveSession
        session={session}
        error={error}
        readAt={error ? read.dataUpdatedAt : 0}
        readAgain={() => void refetch()}
      />
    )
  }
  // Sessions of more than two weeks ago are in the archive, where the by-id route does not look (contract §6.2).
  if (isUnknown) return <PastSession sessionId={sessionId} />
  if (hasStatus(error, 403)) {
    const text = m.page_no_access_text({ account: account?.name ?? m.app_no_account() })
    return <FullPane title={m.page_no_access_title()}>{text}</FullPane>
  }
  if (error && !hasStatus(error, 401)) {
    return (
      <ServerProblemPane
        error={error}
        title={m.page_session_problem_title()}
        tryAgain={() => void refetch()}
      />
    )
  }
  return <ComingSession />
}
