import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { printAddress } from '#lib/addresses.ts'
import { useCommands } from '#ui/commands.ts'
import { lateDialog } from '#ui/late-dialog.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'

const SessionExport = lateDialog(
  async () => (await import('./session-export.tsx')).SessionExport,
  m.print_export,
)

/** What can be done with a session's record: entries for any menu, and the dialog that one of them opens. */
export function useSessionMore(
  session: SessionInfo,
  user: UserInfo,
): { readonly entries: readonly MenuEntry[]; readonly dialog: ReactNode } {
  const [, navigate] = useLocation()
  const [isOpen, setIsOpen] = useState(false)
  const acts = [
    { id: 'session.export', label: m.print_export(), run: () => setIsOpen(true) },
    { id: 'session.print', label: m.print_open(), run: () => navigate(printAddress(session.id)) },
  ] as const
  useCommands(() => acts.map((act) => ({ ...act, group: 'session' })))

  return {
    entries: acts.map(({ label, run }) => ({ kind: 'act', label, run })),
    dialog: <SessionExport isOpen={isOpen} close={() => setIsOpen(false)} session={session} user={user} />,
  }
}
