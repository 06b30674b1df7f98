import { useEffect, useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { sessionName, wordFor } from '#api/words.ts'
import { DesktopNotices, type DesktopNotice, type NoticeCentre } from './desktop-notices.ts'
import { useTabLock } from './use-tab-lock.ts'

const none: readonly DesktopNotice[] = []

/** A desktop notification for each ringing session, from one tab, as long as it rings. */
export function useRingNotices(
  centre: NoticeCentre,
  ringing: readonly SessionInfo[],
  isWanted: boolean,
  open: (sessionId: string) => void,
): void {
  const permission = useSyncExternalStore(centre.subscribe, centre.permission)
  const isOurs = useTabLock('evo-voice ringing notices', isWanted && permission === 'granted')
  const [desktop] = useState(() => new DesktopNotices(centre))

  useEffect(() => {
    desktop.show(isOurs ? ringing.map(noticeOf) : none, open)
  }, [desktop, isOurs, ringing, open])
  useEffect(() => () => desktop.show(none, () => undefined), [desktop])
}

const noticeOf = (session: SessionInfo): DesktopNotice => ({
  id: session.id,
  title: m.ringing_notice_title({ name: sessionName(session) }),
  text: [
    wordFor('channel', session.channel),
    session.fromAddress,
    session.customerBreadcrumb.at(-1)?.name || session.customerName,
  ]
    .filter(Boolean)
    .join(' · '),
})
