import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'

import { environment } from '#api/environment.ts'
import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { framingPage, type FramingPage } from './framing-page.ts'
import type { Command, News } from './protocol.ts'

const nobody: FramingPage = { tell: () => undefined, listen: () => () => undefined }

/** The page around this one, once the host has said who that may be. */
export function useFramingPage(hear: (command: Command) => void): FramingPage {
  const { data: server } = useQuery(environment())
  const page = useMemo(() => (server ? framingPage(server.embedOrigins) : nobody), [server])
  const heard = useEffectEvent(hear)
  useEffect(() => page.listen((command) => heard(command)), [page])
  return page
}

/** Tells the page around what is so, once and whenever it changes; null is nothing to tell. `asked` tells it again. */
export function useTold(page: FramingPage, news: News | null, asked: number): void {
  const text = news && JSON.stringify(news)
  useEffect(() => {
    if (text !== null) page.tell(JSON.parse(text) as News)
  }, [page, text, asked])
}

/** Tells whether somebody has to sign in before the frame is of use. */
export function useSignInTold(page: FramingPage, isSignedIn: boolean | undefined, asked: number): void {
  const hasExpired = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  const type = isSignedIn && !hasExpired ? 'signed-in' : 'sign-in-needed'
  useTold(page, isSignedIn === undefined ? null : { type }, asked)
}
