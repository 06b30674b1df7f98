import type { QueryClient } from '@tanstack/react-query'

import { recordActs } from '../acts/act-record.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'
import { setTeller } from './outdate-everywhere.ts'
import { browserSurroundings, LiveTab, type Surroundings } from './live-tab.ts'
import { shareSignIn } from './share-sign-in.ts'

/**
 * Keeps everything live current from now on, for whoever is signed in: with the other tabs of the same person, never with
 * those of another; and writes down what they do. Gives a way to end it.
 */
export function startLive(client: QueryClient, around: Surroundings = browserSurroundings()): () => void {
  let tab: LiveTab | null = null
  let userId = ''

  function follow(): void {
    const next = client.getQueryData(signedInUser().queryKey)?.id ?? ''
    if (next === userId) return
    stopTab()
    userId = next
    if (userId === '') return
    tab = new LiveTab(client, userId, around)
    setTeller(client, tab)
  }

  function stopTab(): void {
    setTeller(client, null)
    tab?.stop()
    tab = null
  }

  follow()
  const stopFollowing = client.getQueryCache().subscribe(follow)
  const stopSharing = shareSignIn(client, around.openChannel)
  const stopRecording = recordActs(client)
  return () => {
    stopFollowing()
    stopSharing()
    stopRecording()
    stopTab()
  }
}
