import { useState } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { lateDialog } from '#ui/late-dialog.tsx'
import type { ExportSubject } from './export-subject.ts'

const ExportDialog = lateDialog(async () => (await import('./export-dialog.tsx')).ExportDialog)

interface ExportButtonProps {
  readonly subject: ExportSubject
  /** Why nothing can be exported here. */
  readonly disabledReason: string | undefined
}

/** Opens the question what to export. */
export function ExportButton({ subject, disabledReason }: ExportButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size="sm"
        aria-haspopup="dialog"
        disabledReason={disabledReason}
        onClick={() => setIsOpen(true)}
      >
        {m.export_open()}
      </Button>
      <ExportDialog isOpen={isOpen} close={() => setIsOpen(false)} subject={subject} />
    </>
  )
}
