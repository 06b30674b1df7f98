import type { QueryClient } from '@tanstack/react-query'

/** What the first view does not need but a click may: fetched when nothing else is to be done, so that the click is quick. */
const soonNeeded = [
  () => import('#features/session-members/remove-dialog.tsx'),
  () => import('#features/session-members/outcome-notice.ts'),
  () => import('./sign-in-dialog.tsx'),
  () => import('./signing-out.ts'),
  () => import('#ui/crash-details.tsx'),
  () => import('#ui/menu.tsx'),
]

/**
 * Fetches it. A failure matters only when the code is needed. What handles a new release has to be here before that one takes
 * the old one's code away.
 */
export function fetchAhead(client: QueryClient): void {
  const beOffline = async () => (await import('./offline-worker.ts')).installOfflinePage()
  const watch = async () => (await import('./new-release.ts')).watchReleasesHere(client)
  for (const load of [...soonNeeded, watch, beOffline]) void load().catch(() => undefined)
}
