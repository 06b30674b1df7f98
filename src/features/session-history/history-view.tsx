import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useSearchParams } from 'wouter'

import * as m from '#messages'
import type { Account } from '#api/account.ts'
import { sessionHistory, type HistorySearch } from '#api/history.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { hasRoleFor } from '#api/policy.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pane } from '#ui/pane.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { HistoryForm } from './history-form.tsx'
import { HistoryProblem } from './history-problem.tsx'
import { HistoryResults } from './history-results.tsx'
import { isBackwards, readSearch, writeSearch } from './history-search.ts'
import './session-history.css'

interface HistoryViewProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** The sessions of an account as they were, by every filter of the server. What is looked for stands in the address. */
export function HistoryView({ user, account }: HistoryViewProps) {
  const [parameters, setParameters] = useSearchParams()
  const search = readSearch(parameters)
  const isImpossible = isBackwards(search)
  const mayList = hasRoleFor(user, 'ListSessions')
  const accountId = account?.id ?? null
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    ...sessionHistory(accountId, search),
    enabled: mayList && !isImpossible,
    // The page before stays while the next one comes, but never that of another account.
    placeholderData: (former, formerQuery) => (formerQuery?.queryKey[2] === accountId ? former : undefined),
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const results = useRef<HTMLDivElement>(null)

  /** Each search is a step that the browser's "Back" takes back. */
  function show(next: HistorySearch) {
    const address = writeSearch(next)
    if (address.toString() === writeSearch(search).toString()) void refetch()
    else setParameters(address)
    results.current?.scrollIntoView({ block: 'nearest' })
  }

  /** For buttons that are gone when what they ask for is there. */
  function startOver(next: HistorySearch) {
    heading.current?.focus()
    show(next)
  }

  return (
    <Pane title={m.history_title()} className="history" headingRef={heading}>
      <HistoryForm {...{ search, show, startOver }} />
      <div ref={results} className="history-results" aria-busy={isFetching}>
        {!mayList && <HistoryProblem error={null} accountName={account?.name} />}
        {isImpossible && (
          <EmptyState icon="alert" title={m.history_dates_backwards()}>
            {m.history_dates_backwards_text()}
          </EmptyState>
        )}
        {!isImpossible && data && (
          <HistoryResults {...{ data, search, show, startOver, error }} isFormer={isPlaceholderData} />
        )}
        {!isImpossible && !data && error && (
          <HistoryProblem error={error} accountName={account?.name} tryAgain={() => void refetch()} />
        )}
        {!isImpossible && !data && !error && mayList && <Skeleton label={m.history_loading()} rows={10} />}
      </div>
    </Pane>
  )
}
