import { lateDialog, type LateDialogProps } from '#ui/late-dialog.tsx'

/** How this console rings for this person. */
export const RingSettings = lateDialog<LateDialogProps>(
  async () => (await import('./ring-settings-dialog.tsx')).RingSettingsDialog,
)
