import * as m from '#messages'
import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { numberFormat } from '#lib/formats.ts'
import { Pane } from '#ui/pane.tsx'
import { LogLines } from './log-lines.tsx'

interface SettledLogPaneProps {
  readonly sessionId: string
  readonly log: readonly SessionLogInfo[]
}

const lineCount = numberFormat()

/** The log of a session that is over and read whole: it comes with the session, and nothing is read again. */
export function SettledLogPane({ sessionId, log }: SettledLogPaneProps) {
  return (
    <Pane
      title={m.log_title()}
      count={m.log_line_count({ count: log.length, shown: lineCount().format(log.length) })}
      className="log-pane"
    >
      <LogLines sessionId={sessionId} log={log} />
    </Pane>
  )
}
