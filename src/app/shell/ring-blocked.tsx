import { lazy, Suspense } from 'react'

import { useFirstViewShown } from './first-view.ts'

const RingBlockedNotice = lazy(async () => ({
  default: (await import('#features/ringing/ring-blocked-notice.tsx')).RingBlockedNotice,
}))

/** What keeps this browser from ringing, once the first page is shown. */
export function RingBlocked() {
  const isTime = useFirstViewShown()
  return (
    isTime && (
      <Suspense fallback={null}>
        <RingBlockedNotice />
      </Suspense>
    )
  )
}
