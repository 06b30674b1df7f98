import { useSyncExternalStore } from 'react'

import * as m from '#messages'
import type { ExportContent, ExportOrder, ExportProgress } from '#api/export/export-order.ts'
import { problemOf } from '#api/problem.ts'
import { numberFormat } from '#lib/formats.ts'
import { Button } from '#ui/button.tsx'
import type { ExportJob } from './export-job.ts'

interface ExportProgressViewProps {
  readonly job: ExportJob
  readonly order: ExportOrder
  readonly file: string
  readonly end: () => void
}

/** How far an export is, why it has stopped, or that it is done; and what can be done about it. */
export function ExportProgressView({ job, order, file, end }: ExportProgressViewProps) {
  const { phase, progress } = useSyncExternalStore(job.subscribe, job.get)
  const sessions = sessionWords(progress.sessions)
  const isOver = phase.kind === 'done' || phase.kind === 'file-problem'
  return (
    <div className="dialog-form">
      {phase.kind === 'running' && <progress aria-label={m.export_running()} />}
      {phase.kind !== 'done' && (
        // Read out on demand: a count that is told with each page would leave no room for anything else.
        <output className="export-count" aria-live="off">
          {soFar(order.content, progress)}
        </output>
      )}
      {phase.kind === 'running' && <p className="field-note">{m.export_running_text()}</p>}
      {phase.kind === 'stopped' && (
        <p role="alert">
          {m.export_stopped({ problem: problemOf(phase.error).text })} {m.export_stopped_text({ sessions })}
        </p>
      )}
      {phase.kind === 'file-problem' && <p role="alert">{m.export_file_problem()}</p>}
      {phase.kind === 'done' && <Done {...{ order, file, progress }} />}
      <div className="dialog-form-acts">
        <Button key={isOver ? 'close' : 'cancel'} ref={takeFocus} onClick={end}>
          {isOver ? m.export_close() : m.export_cancel()}
        </Button>
        {phase.kind === 'stopped' && (
          <Button variant="primary" icon="refresh" ref={takeFocus} onClick={job.tryAgain}>
            {m.export_try_again()}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What had focus is gone with each step: it goes on to what can be done next. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

type DoneProps = Pick<ExportProgressViewProps, 'order' | 'file'> & { readonly progress: ExportProgress }

function Done({ order: { content }, file, progress }: DoneProps) {
  const { sessions, lines, withoutTranscript, isCutShort } = progress
  const words = { file, sessions: sessionWords(sessions), lines: lineWords(content, lines) }
  return (
    <output className="export-done">
      <span>
        {sessions === 0
          ? m.export_nothing({ file })
          : content === 'sessions'
            ? m.export_done(words)
            : m.export_done_with(words)}
      </span>
      {withoutTranscript > 0 && (
        <span>
          {m.export_without_transcript({ count: withoutTranscript, shown: shownCount(withoutTranscript) })}
        </span>
      )}
      {isCutShort && <span>{m.export_cut_short()}</span>}
    </output>
  )
}

function soFar(content: ExportContent, { sessions, lines }: ExportProgress): string {
  const words = { sessions: sessionWords(sessions), lines: lineWords(content, lines) }
  return content === 'sessions' ? m.export_so_far(words) : m.export_so_far_with(words)
}

const number = numberFormat()
const shownCount = (count: number) => number().format(count)
const sessionWords = (count: number) => m.export_sessions({ count, shown: shownCount(count) })
const lineWords = (content: ExportContent, count: number) =>
  (content === 'logs' ? m.export_log_lines : m.export_messages)({ count, shown: shownCount(count) })
