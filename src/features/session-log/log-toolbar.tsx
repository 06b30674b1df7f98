import { useRef } from 'react'

import * as m from '#messages'
import { MenuButton } from '#ui/menu-button.tsx'
import { filterEntries } from './filter-entries.ts'
import type { LogContext } from './log-context.ts'
import { isNarrowed, readWish } from './log-view.ts'
import { moreEntries } from './more-entries.ts'
import { useJump } from './use-jump.tsx'
import { useKeptPlace } from './use-kept-place.ts'
import { useLinkShown } from './use-link-shown.ts'
import { useLogFacets } from './use-log-facets.ts'
import { useSearchKey } from './use-search-key.ts'

/** Beside the search: which lines are shown, and what is done more rarely. */
export function LogToolbar({ context }: { readonly context: LogContext }) {
  const bar = useRef<HTMLDivElement>(null)
  const facets = useLogFacets(context.log)
  const jump = useJump(context)
  useKeptPlace(context)
  useLinkShown(context)
  useSearchKey(bar, context.view)
  return (
    <div ref={bar} className="log-toolbar">
      <MenuButton
        label={m.log_filter()}
        title={m.log_filter()}
        icon="filter"
        iconOnly
        size="sm"
        variant="ghost"
        data-set={isNarrowed(readWish(context.address.search)) || undefined}
        entries={filterEntries(context, facets)}
      />
      <MenuButton
        label={m.log_more()}
        title={m.log_more()}
        icon="more"
        iconOnly
        size="sm"
        variant="ghost"
        entries={moreEntries(context, jump.open)}
      />
      {jump.dialog}
    </div>
  )
}
