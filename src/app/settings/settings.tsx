import * as m from '#messages'
import { lateDialog, type LateDialogProps } from '#ui/late-dialog.tsx'

/** The settings of this console for this person. */
export const Settings = lateDialog<LateDialogProps>(
  async () => (await import('./settings-dialog.tsx')).SettingsDialog,
  m.settings_title,
)
