import type { QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import { runningRelease, servedRelease } from '#api/live/served-release.ts'
import { remembered } from '#lib/remembered.ts'
import { notify } from '#ui/notice-store.ts'
import { isSomethingUnderWay } from './under-way.ts'

/** How often the host is asked which release it serves. */
const every = 10 * 60_000

export interface ReleaseParts {
  readonly running: string | null
  readonly served: () => Promise<string | null>
  readonly isBusy: () => boolean
  readonly offer: () => void
  readonly reload: () => void
  /** The release for the sake of which this page was last reloaded by itself. */
  readonly reloadedFor: { read: () => string | null; write: (release: string) => void }
}

/**
 * Brings a new release to an open tab. It is offered in a notice, since a reload takes the browser's leave to ring away.
 * By itself the page reloads only where code that was just needed is gone with the old release, when nothing is under way,
 * and once a release: a build with a hole in it must not reload for ever.
 */
export function watchReleases(parts: ReleaseParts, page: EventTarget = globalThis): () => void {
  const look = async (isCodeGone: boolean) => {
    const release = await parts.served()
    if (release === null || release === parts.running) return
    if (!isCodeGone || parts.isBusy() || parts.reloadedFor.read() === release) return parts.offer()
    parts.reloadedFor.write(release)
    parts.reload()
  }
  const whenCodeIsGone = () => void look(true)
  page.addEventListener('vite:preloadError', whenCodeIsGone)
  const timer = setInterval(() => void look(false), every)
  return () => {
    page.removeEventListener('vite:preloadError', whenCodeIsGone)
    clearInterval(timer)
  }
}

let isWatching = false

/** Watches for new releases from now on, in this tab. A page that was built by nobody, while developing, has none. */
export function watchReleasesHere(client: QueryClient): void {
  const running = runningRelease()
  if (isWatching || running === null) return
  isWatching = true
  const reload = () => globalThis.location.reload()
  watchReleases({
    running,
    served: servedRelease,
    isBusy: () => isSomethingUnderWay(client),
    offer: () =>
      notify({
        tone: 'info',
        key: 'release',
        text: m.app_new_release(),
        detail: m.app_new_release_drafts(),
        action: { label: m.page_reload(), run: reload },
        stays: true,
      }),
    reload,
    reloadedFor: remembered('evo-voice.release'),
  })
}
