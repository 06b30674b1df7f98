import { useFirstViewShown } from './first-view.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'

const RingBlockedNotice = lazyAgain(
  async () => (await import('#features/ringing/ring-blocked-notice.tsx')).RingBlockedNotice,
)

/** What keeps this browser from ringing, once the first page is shown. */
export function RingBlocked() {
  const isTime = useFirstViewShown()
  return isTime && <RingBlockedNotice />
}
