import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'

import * as m from '#messages'
import { accountsOf } from '#api/account.ts'
import { appConfig } from '#api/agent-app.ts'
import { hasStatus } from '#api/api-error.ts'
import { hasRoleFor } from '#api/policy.ts'
import { selfOf } from '#api/self.ts'
import { isGone, sessionDetail } from '#api/sessions.ts'
import { sessionName } from '#api/words.ts'
import { LogPane } from '#features/session-log/log-pane.tsx'
import { MembersPane } from '#features/session-members/members-pane.tsx'
import { StatesPane } from '#features/session-states/states-pane.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { FullPane } from './full-page.tsx'
import { ServerProblemPane } from './server-problem.tsx'
import { SessionHead } from './session-head.tsx'

/** One session: its head, its log, its people and its states. */
export function SessionView({ sessionId }: { readonly sessionId: string }) {
  const [search, setSearch] = useSearchParams()
  const { user, account } = useSignedIn()
  const { data: session, error, dataUpdatedAt, refetch } = useQuery(sessionDetail(sessionId))
  const { data: config } = useQuery({ ...appConfig(), enabled: hasRoleFor(user, 'GetAppConfig') })

  if (session === undefined) {
    if (isGone(error)) {
      return <FullPane title={m.page_session_unknown_title()}>{m.page_session_unknown_text()}</FullPane>
    }
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
    return (
      <div className="session-page">
        <Skeleton label={m.session_loading()} rows={6} />
      </div>
    )
  }

  return (
    <article className="session-page" aria-labelledby="session-name">
      <DocumentTitle title={sessionName(session)} />
      <SessionHead session={session} error={error} readAt={dataUpdatedAt} readAgain={() => void refetch()} />
      <div className="session-side">
        <MembersPane
          session={session}
          user={user}
          self={selfOf(user, config)}
          accountName={accountsOf(user).length > 1 ? session.accountName || account?.name || null : null}
        />
        <StatesPane session={session} />
      </div>
      <LogPane
        sessionId={sessionId}
        query={search.get('q') ?? ''}
        setQuery={(q) => setSearch(q === '' ? {} : { q }, { replace: true })}
      />
    </article>
  )
}
