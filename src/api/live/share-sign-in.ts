import type { QueryClient } from '@tanstack/react-query'

import type { UserInfo } from '../contract/user-info.ts'
import { forgetEverything, signedInUser, welcome, whoIsSignedIn } from '../sign-in/signed-in-user.ts'
import { askForSignIn, currentSignIn, signInNeeded } from '../sign-in/sign-in-needed.ts'
import type { OpenChannel } from './channel.ts'

type SignInNews =
  /** A tab that is new, and has heard nothing of what was before. */
  | { readonly kind: 'arrived' }
  | { readonly kind: 'expired'; readonly userId: string }
  | { readonly kind: 'signed-in'; readonly user: UserInfo }
  | { readonly kind: 'signed-out' }

/**
 * All tabs of a browser share one sign-in, so what happens to it in one happens in all: the overlay comes and goes
 * everywhere, signing out leaves nothing anywhere, and another person finds nothing of the former. Gives a way to end it.
 */
export function shareSignIn(client: QueryClient, openChannel: OpenChannel): () => void {
  const key = signedInUser().queryKey
  const userOf = () => client.getQueryData(key)
  let isFollowing = false

  const channel = openChannel<SignInNews>('evo-voice.sign-in.1', (news) => {
    if (news.kind === 'signed-in') following(() => welcome(client, news.user, 'in another tab'))
    if (news.kind === 'signed-out') following(() => forgetEverything(client))
    if (news.kind === 'expired' && userOf()?.id === news.userId) void followExpiry()
    if (news.kind === 'arrived') tellIfExpired()
  })
  channel.send({ kind: 'arrived' })

  function tellIfExpired(): void {
    const user = userOf()
    if (user && signInNeeded.get()) channel.send({ kind: 'expired', userId: user.id })
  }

  function following(act: () => void): void {
    isFollowing = true
    act()
    isFollowing = false
  }

  /** The other tab may speak of the sign-in before the one that was made here meanwhile, so the server is asked. */
  async function followExpiry(): Promise<void> {
    if (signInNeeded.get()) return
    const signIn = currentSignIn()
    const user = await whoIsSignedIn().catch(() => null)
    if (user === null && signIn === currentSignIn()) following(askForSignIn)
  }

  const stopCache = client.getQueryCache().subscribe((event) => {
    if (isFollowing || event.type !== 'updated' || event.query.queryHash !== JSON.stringify(key)) return
    // Only an act puts it there by hand; a mere look at who is signed in is no news.
    if (event.action.type !== 'success' || !event.action.manual) return
    const user = userOf()
    channel.send(user ? { kind: 'signed-in', user } : { kind: 'signed-out' })
  })
  const stopNeeded = signInNeeded.subscribe(() => {
    if (!isFollowing) tellIfExpired()
  })
  return () => {
    stopCache()
    stopNeeded()
    channel.close()
  }
}
