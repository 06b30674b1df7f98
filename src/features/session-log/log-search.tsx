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
}

/** Searches all lines, also those that are not in the document, which the browser's own search cannot see. */
export function LogSearch({ query, setQuery, matchCount, currentMatch, move }: LogSearchProps) {
  const isSearching = query.trim() !== ''
  const nothing = matchCount === 0 ? m.log_no_matches() : undefined
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
      >
        <output className="log-match-count">
          {isSearching && (nothing ?? m.log_matches({ current: currentMatch + 1, count: matchCount }))}
        </output>
        {isSearching && (
          <>
            <Button
              size="sm"
              variant="ghost"
              icon="chevron-up"
              iconOnly
              aria-label={m.log_previous()}
              disabledReason={nothing}
              onClick={() => move(-1)}
            />
            <Button
              size="sm"
              variant="ghost"
              icon="chevron-down"
              iconOnly
              aria-label={m.log_next()}
              disabledReason={nothing}
              onClick={() => move(1)}
            />
          </>
        )}
      </SearchField>
    </div>
  )
}
