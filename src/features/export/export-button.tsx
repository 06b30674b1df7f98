import { useState } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import type { ExportSubject } from './export-subject.ts'

const ExportDialog = lazyAgain(async () => (await import('./export-dialog.tsx')).ExportDialog)

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
      <ExportQuestion isOpen={isOpen} close={() => setIsOpen(false)} subject={subject} />
    </>
  )
}

interface ExportQuestionProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly subject: ExportSubject
}

/** The dialog by itself, for menus. Its code comes when it is first opened, and it goes on running while it is there. */
export function ExportQuestion({ isOpen, close, subject }: ExportQuestionProps) {
  const [wasOpened, setWasOpened] = useState(false)
  if (isOpen && !wasOpened) setWasOpened(true)
  return (
    wasOpened && (
      <RegionBoundary form="dialog" region={subject.title} resetKeys={[isOpen]}>
        <ExportDialog isOpen={isOpen} close={close} subject={subject} />
      </RegionBoundary>
    )
  )
}
