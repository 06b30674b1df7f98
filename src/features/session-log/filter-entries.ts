import * as m from '#messages'
import { numberFormat } from '#lib/formats.ts'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { levelNames } from './level-names.ts'
import { logLevels } from './line-marks.ts'
import type { LogContext } from './log-context.ts'
import { showAllLines, showLevels, showNodes, showOnlyMatches } from './log-filters.ts'
import { isNarrowed, readWish } from './log-view.ts'
import type { LogFacets } from './use-log-facets.ts'

/** More nodes than that are no choice; the search finds the others. */
const mostNodes = 20
const number = numberFormat()

/** The levels and nodes that the lines show, to choose from; nothing that no line shows, unless the address asks for it. */
export function filterEntries(context: LogContext, facets: LogFacets | null): MenuEntry[] {
  const wish = readWish(context.address.search)
  const counted = (count = 0) => ({ note: m.log_line_count({ count, shown: number().format(count) }) })
  const levels = logLevels.filter((level) => facets?.levels.has(level) || wish.levels.includes(level))
  const nodes = [...new Set([...wish.nodes, ...(facets?.nodes.keys() ?? [])])].slice(0, mostNodes)
  return [
    ...(levels.length > 0
      ? [
          {
            kind: 'checks' as const,
            label: m.log_levels(),
            values: wish.levels,
            options: levels.map((level) => ({
              value: level,
              label: levelNames[level](),
              ...counted(facets?.levels.get(level)),
            })),
            choose: (values: string[]) =>
              showLevels(
                context,
                logLevels.filter((level) => values.includes(level)),
              ),
          },
        ]
      : []),
    ...(nodes.length > 0
      ? [
          {
            kind: 'checks' as const,
            label: m.log_nodes(),
            values: wish.nodes,
            options: nodes.map((node) => ({ value: node, label: node, ...counted(facets?.nodes.get(node)) })),
            choose: (values: string[]) => showNodes(context, values),
          },
        ]
      : []),
    ...(levels.length === 0 && nodes.length === 0
      ? [{ kind: 'note' as const, label: facets ? m.log_no_facets() : m.log_facets_wait() }]
      : []),
    {
      kind: 'checks',
      label: m.log_search(),
      values: wish.isOnlyMatches ? ['matches'] : [],
      options: [{ value: 'matches', label: m.log_only_matches() }],
      choose: (values) => showOnlyMatches(context, values.length > 0),
    },
    { kind: 'divider' },
    {
      kind: 'act',
      label: m.log_show_all(),
      ...(!isNarrowed(wish) && { disabledReason: m.log_all_shown() }),
      run: () => showAllLines(context),
    },
  ]
}
