import { ActRecordDialog } from '#features/act-record/act-record-dialog.tsx'
import { RingSettingsDialog } from '#features/ringing/ring-settings-dialog.tsx'
import type { LateDialogProps } from '#ui/late-dialog.tsx'
import { SettingsDialog } from '../settings/settings-dialog.tsx'

/** What the person's menu opens beside the pages. */
export type UserDialog = 'ringing' | 'settings' | 'acts'

export interface UserDialogsProps extends LateDialogProps {
  readonly opened: UserDialog | null
  readonly userId: string
}

/** All of them are there, so that each closes in its own time. */
export function UserDialogs({ opened, close, userId }: UserDialogsProps) {
  return (
    <>
      <RingSettingsDialog isOpen={opened === 'ringing'} close={close} />
      <SettingsDialog isOpen={opened === 'settings'} close={close} />
      <ActRecordDialog isOpen={opened === 'acts'} close={close} userId={userId} />
    </>
  )
}
