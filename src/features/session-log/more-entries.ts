import * as m from '#messages'
import { numberFormat } from '#lib/formats.ts'
import { saveFile } from '#lib/save-file.ts'
import { copyText } from '#ui/copy-text.ts'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { LogContext } from './log-context.ts'
import { lineAtTime } from './line-link.ts'
import { linesText, logFile, type LogFormat } from './log-text.ts'

/** What is done with a log more rarely. All of it is about the lines that are shown, and says how many those are. */
export function moreEntries(
  { sessionId, log, view, searched, address }: LogContext,
  jump: () => void,
): MenuEntry[] {
  const { items, matches } = view
  const found = matches.flatMap((place) => items[place] ?? [])
  const save = (format: LogFormat) => saveFile(logFile(items, format), `log-${sessionId}.${format}`)
  const nothing = items.length === 0 ? { disabledReason: m.log_nothing_shown() } : {}
  const count = items.length
  return [
    {
      kind: 'act',
      label: m.log_jump(),
      icon: 'clock',
      ...(lineAtTime(log, 0) === null && { disabledReason: m.log_no_times() }),
      run: jump,
    },
    ...(searched.trim() === '' || found.length === count
      ? []
      : [
          {
            kind: 'act' as const,
            label: m.log_copy_matching(counted(found.length)),
            icon: 'copy' as const,
            ...(found.length === 0 && { disabledReason: m.log_no_matches() }),
            run: () => void copyText(linesText(found)),
          },
        ]),
    {
      kind: 'act',
      label: m.log_copy_all(counted(count)),
      icon: 'copy',
      ...nothing,
      run: () => void copyText(linesText(items)),
    },
    {
      kind: 'act',
      label: m.log_download_text(counted(count)),
      icon: 'download',
      ...nothing,
      run: () => save('txt'),
    },
    {
      kind: 'act',
      label: m.log_download_json(counted(count)),
      icon: 'download',
      ...nothing,
      run: () => save('jsonl'),
    },
    { kind: 'divider' },
    {
      kind: 'choice',
      label: m.log_view(),
      value: address.search.get('view') ?? '',
      options: [
        { value: '', label: m.log_view_lines() },
        { value: 'raw', label: m.log_view_raw() },
        { value: 'raw-unwrapped', label: m.log_view_raw_unwrapped() },
      ],
      choose: (value) => address.change({ view: [value] }),
    },
  ]
}

const number = numberFormat()
const counted = (count: number) => ({ count, shown: number().format(count) })
