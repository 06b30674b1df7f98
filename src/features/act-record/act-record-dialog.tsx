import { useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { actsOf, subscribeToActs } from '#api/acts/act-record.ts'
import { actsAsText } from '#api/acts/act-record-text.ts'
import { mediaTypes, type ExportFormat } from '#api/export/export-order.ts'
import { dayOf } from '#lib/dates.ts'
import { openSaveTarget } from '#lib/save-target.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { LateDialogProps } from '#ui/late-dialog.tsx'
import { notify } from '#ui/notice-store.ts'
import { ScrollList } from '#ui/scroll-list.tsx'
import { ActRow } from './act-row.tsx'
import './act-record.css'

interface ActRecordDialogProps extends LateDialogProps {
  readonly userId: string
}

/** What this person has done to sessions since they signed in here, the newest first, to look at and to take along. */
export function ActRecordDialog({ isOpen, close, userId }: ActRecordDialogProps) {
  const acts = useSyncExternalStore(subscribeToActs, () => actsOf(userId))
  const [isMasked, setIsMasked] = useState(false)

  async function save(format: ExportFormat) {
    const target = await openSaveTarget(`${m.acts_file()}-${dayOf(Date.now())}.${format}`, mediaTypes[format])
    try {
      await target?.write(new TextEncoder().encode(actsAsText(acts, format, isMasked)))
      await target?.finish()
    } catch {
      await target?.abandon()
      notify({ tone: 'problem', text: m.export_file_problem() })
    }
  }

  return (
    <Dialog isOpen={isOpen} close={close} title={m.acts_title()} description={m.acts_text()} className="acts">
      {acts.length === 0 ? (
        <EmptyState icon="check" title={m.acts_none()}>
          {m.acts_none_text()}
        </EmptyState>
      ) : (
        <>
          <ScrollList
            className="acts-list"
            items={acts.toReversed()}
            rowHeight={48}
            listLabel={m.acts_title()}
            rowKey={({ at, act, targetId }, index) => `${at} ${act} ${targetId} ${index}`}
            row={(act) => <ActRow act={act} close={close} />}
          />
          <label className="acts-mask">
            <input type="checkbox" checked={isMasked} onChange={() => setIsMasked(!isMasked)} />
            {m.export_masked()}
          </label>
        </>
      )}
      <div className="acts-end">
        {acts.length > 0 && (
          <>
            <Button onClick={() => void save('csv')}>{m.acts_save({ format: 'CSV' })}</Button>
            <Button onClick={() => void save('json')}>{m.acts_save({ format: 'JSON' })}</Button>
          </>
        )}
        <Button variant="primary" onClick={close}>
          {m.settings_done()}
        </Button>
      </div>
    </Dialog>
  )
}
