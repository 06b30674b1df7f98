import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLocation, useSearch } from 'wouter'

import { activeAccount, chosenAccount, type Account } from '#api/account.ts'
import * as m from '#messages'
import type { UserInfo } from '#api/contract/user-info.ts'
import { sessionDetail } from '#api/sessions.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { embedAddress } from '#lib/addresses.ts'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { useStable } from '#ui/use-stable.ts'
import { showLanguage } from '../language.ts'
import { SessionView } from '../pages/lazy-session-view.ts'
import { ServerProblem } from '../pages/server-problem.tsx'
import { useIdInAddress } from '../pages/use-id-in-address.ts'
import { WayBackContext } from '../pages/way-back.ts'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useFetchedAhead } from '../shell/use-fetched-ahead.ts'
import { SignInOverlay } from '../shell/sign-in-overlay.tsx'
import { SignedInContext } from '../shell/signed-in.ts'
import { Waiting } from '../shell/waiting.tsx'
import { EmbedHeader } from './embed-header.tsx'
import { EmbedSignIn } from './embed-sign-in.tsx'
import type { FramingPage } from './framing-page.ts'
import { themeNamed, type Command } from './protocol.ts'
import { useFramingPage, useSignInTold } from './use-framing-page.ts'
import { useHeightTold } from './use-height-told.ts'
import { useSessionTold } from './use-session-told.ts'
import './embed.css'

/** One session for the frame of another page: no inbox, no menus, and a word with that page (`docs/embed.md`). */
export function EmbedPage() {
  const id = useIdInAddress() ?? ''
  const search = useSearch()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(0)
  const client = useQueryClient()
  const { data: user, error, refetch } = useQuery(signedInUser())
  useFetchedAhead(client)
  useSyncExternalStore(chosenAccount.subscribe, chosenAccount.get)
  const given = new URLSearchParams(search).get('theme')
  useLayoutEffect(() => showGivenTheme(given), [given])

  function obey(command: Command) {
    if (command.type === 'hello') setAsked((times) => times + 1)
    if (command.type === 'set-theme') showGivenTheme(command.theme)
    // Where its words cannot be fetched, the frame goes on as it is.
    if (command.type === 'set-language') void showLanguage(command.language).catch(() => undefined)
    if (command.type === 'focus') document.querySelector<HTMLElement>('h1')?.focus()
    if (command.type === 'open-session') navigate(embedAddress(command.sessionId) + (search && `?${search}`))
  }

  const page = useFramingPage(obey)
  const lookAgain = useStable(() => void refetch())
  useSignInTold(page, user === undefined ? undefined : user !== null, asked)

  if (user === null) return <EmbedSignIn sessionId={id} lookAgain={lookAgain} />
  if (user === undefined) {
    return error ? <ServerProblem error={error} tryAgain={() => void refetch()} /> : <Waiting />
  }
  const account = activeAccount(user)
  return (
    <EmbeddedSession
      key={`${user.id} ${account?.id ?? ''}`}
      user={user}
      account={account}
      sessionId={id}
      page={page}
      asked={asked}
    />
  )
}

interface EmbeddedSessionProps {
  readonly user: UserInfo
  readonly account: Account | null
  readonly sessionId: string
  readonly page: FramingPage
  /** How often the page around has asked how things stand. */
  readonly asked: number
}

function EmbeddedSession({ user, account, sessionId, page, asked }: EmbeddedSessionProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { isFetched } = useQuery({ ...sessionDetail(sessionId), enabled: false })
  useEffect(() => {
    if (isFetched) void firstViewIsShown()
  }, [isFetched])
  useSessionTold(page, sessionId, asked)
  useHeightTold(page, frame, asked)
  return (
    <SignedInContext value={{ user, account }}>
      <div ref={frame} className="frame embed">
        <EmbedHeader account={account} sessionId={sessionId} />
        <main className="embed-main">
          <WayBackContext value={null}>
            <RegionBoundary key={sessionId} region={m.region_session()}>
              <SessionView sessionId={sessionId} />
            </RegionBoundary>
          </WayBackContext>
        </main>
        <SignInOverlay user={user} />
      </div>
    </SignedInContext>
  )
}

/** For this page alone: what the frame's address or the page around asks for is not this person's own choice. */
function showGivenTheme(name: string | null): void {
  const theme = themeNamed(name)
  if (theme === undefined) return
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
