import { useRef, useSyncExternalStore } from 'react'

import * as m from '#messages'

import { NoticeCard } from './notice-card.tsx'
import { currentNotices, dismissNotice, type Notice, subscribeToNotices } from './notice-store.ts'

/**
 * The outcomes of what was done, in the corner. Those that went well are said politely by a region that is always
 * there, and leave by themselves; problems interrupt, and stay until they are dismissed.
 */
export function Notices() {
  const notices = useSyncExternalStore(subscribeToNotices, currentNotices)
  const stack = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement>(null)

  function watchFocus(element: HTMLElement) {
    stack.current = element
    const remember = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !element.contains(relatedTarget))
        cameFrom.current = relatedTarget
    }
    element.addEventListener('focusin', remember)
    return () => element.removeEventListener('focusin', remember)
  }

  function dismiss(id: number) {
    const hadFocus = stack.current?.contains(document.activeElement) ?? false
    dismissNotice(id)
    if (!hadFocus) return
    // Once the card is gone: to the next notice, else back to where the person was.
    requestAnimationFrame(() => {
      const next = stack.current?.querySelector<HTMLElement>('[data-dismiss]') ?? cameFrom.current
      next?.focus()
    })
  }

  const card = (notice: Notice) => (
    <NoticeCard key={notice.id} notice={notice} dismiss={() => dismiss(notice.id)} />
  )

  return (
    <section ref={watchFocus} className="notices" aria-label={m.ui_notices()}>
      {/* Modal dialogs hide all else from screen readers, but not what has `aria-live`. Each problem is an alert of its own. */}
      <div aria-live="off">{notices.filter(({ tone }) => tone === 'problem').map(card)}</div>
      <output aria-live="polite" aria-atomic="false">
        {notices.filter(({ tone }) => tone !== 'problem').map(card)}
      </output>
    </section>
  )
}
