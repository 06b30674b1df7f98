import type { QueryClient } from '@tanstack/react-query'

import { forgetEverything, signedInUser, welcome, whoIsSignedIn } from '#api/sign-in/signed-in-user.ts'

/**
 * A page that the back button brings back as it was left may be of somebody who has signed out since, unheard: it is not
 * shown before the server has said who works here. Where that cannot be asked, the page begins anew.
 */
export function checkWhoIsBack(
  client: QueryClient,
  root: HTMLElement,
  beginAnew = () => globalThis.location.reload(),
): () => void {
  const until = new AbortController()
  const check = async () => {
    const former = client.getQueryData(signedInUser().queryKey)
    if (!former) return
    root.hidden = true
    try {
      const user = await whoIsSignedIn()
      if (user === null) forgetEverything(client)
      else if (user.id !== former.id) welcome(client, user, 'here')
      root.hidden = false
    } catch {
      beginAnew()
    }
  }
  globalThis.addEventListener('pageshow', (event) => event.persisted && void check(), {
    signal: until.signal,
  })
  return () => until.abort()
}
