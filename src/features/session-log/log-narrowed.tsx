import * as m from '#messages'
import { numberFormat } from '#lib/formats.ts'
import { listed } from '#lib/listed.ts'
import { Button } from '#ui/button.tsx'
import { levelNames } from './level-names.ts'
import type { LogContext } from './log-context.ts'
import { showAllLines } from './log-filters.ts'
import { isNarrowed, readWish } from './log-view.ts'

/** Says that not every line is shown, which ones are, and leads back to all of them. */
export function LogNarrowed({ context }: { readonly context: LogContext }) {
  const { address, view, log } = context
  const wish = readWish(address.search)
  if (!isNarrowed(wish)) return null
  const kinds = [
    ...wish.levels.map((level) => levelNames[level]()),
    ...wish.nodes,
    ...(wish.isOnlyMatches ? [m.log_only_found()] : []),
  ]
  return (
    <div className="log-narrowed">
      <output>
        {m.log_shown_of({ shown: count().format(view.items.length), all: count().format(log.length) })}
      </output>
      <bdi>{listed(kinds)}</bdi>
      <Button size="sm" variant="ghost" onClick={() => showAllLines(context)}>
        {m.log_show_all()}
      </Button>
    </div>
  )
}

const count = numberFormat()
