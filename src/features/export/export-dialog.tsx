import { useEffect, useRef, useState } from 'react'

import { mediaTypes, type ExportOrder } from '#api/export/export-order.ts'
import { openExportRun } from '#api/export/export-run.ts'
import { wireFormat } from '#api/wire-format.ts'
import { openSaveTarget } from '#lib/save-target.ts'
import { Dialog } from '#ui/dialog.tsx'
import { ExportForm, type ExportChoice } from './export-form.tsx'
import { ExportJob } from './export-job.ts'
import { ExportProgressView } from './export-progress-view.tsx'
import { fileName, type ExportSubject } from './export-subject.ts'
import './export.css'

interface ExportDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly subject: ExportSubject
  /** Opens the file; the browser's own way unless a test has another. */
  readonly openTarget?: typeof openSaveTarget
}

/** Asks what is to be exported and how, then shows how far it is. It stays until the export is done or called off. */
export function ExportDialog({ isOpen, close, subject, openTarget = openSaveTarget }: ExportDialogProps) {
  const [running, setRunning] = useState<{ job: ExportJob; order: ExportOrder; file: string } | null>(null)
  // Every opening asks anew; until then a dialog that closes keeps its words.
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen) setRunning(null)
  }
  // A file is being chosen; a second click asks for none beside it.
  const isChoosing = useRef(false)
  const isWanted = useRef(false)
  useEffect(() => {
    isWanted.current = isOpen
    return () => void (isWanted.current = false)
  }, [isOpen])
  // Whoever leaves the page calls it off, and the browser asks before it is closed.
  useEffect(() => {
    if (running === null || !isOpen) return
    const ask = (event: BeforeUnloadEvent) => {
      if (running.job.get().phase.kind !== 'done') event.preventDefault()
    }
    globalThis.addEventListener('beforeunload', ask)
    return () => {
      globalThis.removeEventListener('beforeunload', ask)
      running.job.cancel()
    }
  }, [running, isOpen])

  async function start(choice: ExportChoice) {
    if (isChoosing.current) return
    isChoosing.current = true
    const { source } = subject
    const order: ExportOrder = { source, wire: wireFormat(), ...choice }
    const file = fileName(source, choice.content, choice.format)
    const target = await openTarget(file, mediaTypes[choice.format]).finally(() => {
      isChoosing.current = false
    })
    // Whoever has left meanwhile could call nothing off.
    if (!isWanted.current) await target?.abandon()
    else if (target !== null) setRunning({ job: new ExportJob(openExportRun(order), target), order, file })
  }

  return (
    <Dialog
      isOpen={isOpen}
      {...(running === null && { close })}
      title={subject.title}
      description={running === null ? subject.text : undefined}
    >
      {running === null ? (
        <ExportForm subject={subject} start={(choice) => void start(choice)} cancel={close} />
      ) : (
        <ExportProgressView {...running} end={close} />
      )}
    </Dialog>
  )
}
