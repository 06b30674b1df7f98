import type { ReactNode } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { SearchField } from '#ui/search-field.tsx'

interface LogSearchProps {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly matchCount: number
  /** Zero-based; meaningless while nothing matches. */
  readonly currentMatch: number
  readonly move: (by: 1 | -1) => void
  /** What else can be done with the log. */
  readonly children: ReactNode
}

/** Searches all lines, also those that are not in the document, which the browser's own search cannot see. */
export function LogSearch({ query, setQuery, matchCount, currentMatch, move, children }: LogSearchProps) {
  const isSearching = query.trim() !== ''
  const nothing = matchCount === 0 ? m.log_no_matches() : undefined
  const button = (by: 1 | -1) => (
    <Button
      size="sm"
      variant="ghost"
      icon={by < 0 ? 'chevron-up' : 'chevron-down'}
      iconOnly
      aria-label={by < 0 ? m.log_previous() : m.log_next()}
      disabledReason={nothing}
      onClick={() => move(by)}
    />
  )
  return (
    <div className="log-search">
      <SearchField
        data-place="log"
        label={m.log_search()}
        value={query}
        onValueChange={setQuery}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || matchCount === 0) return
          event.preventDefault()
          move(event.shiftKey ? -1 : 1)
        }}
      />
      <div className="log-found">
        <output className="log-match-count">
          {isSearching && (nothing ?? m.log_matches({ current: currentMatch + 1, count: matchCount }))}
        </output>
        {isSearching && button(-1)}
        {isSearching && button(1)}
      </div>
      <div className="log-tools">{children}</div>
    </div>
  )
}
