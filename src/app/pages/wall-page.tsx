import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'

import * as m from '#messages'
import { canWatchWall } from '#api/policy.ts'
import { wallSessions } from '#api/wall/wall.ts'
import type { WallGridHandle } from '#features/wall/wall-grid.tsx'
import { logParameters } from '#features/session-log/use-log-address.ts'
import { WallView } from '#features/wall/wall-view.tsx'
import { wallAddress } from '#lib/addresses.ts'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'
import { FullPage } from './full-page.tsx'
import { SessionView } from './lazy-session-view.ts'
import { WayBackContext } from './way-back.ts'
import { useIdInAddress } from './use-id-in-address.ts'
import './wall-page.css'

/** The supervisor's wall: every live session of the account, and beside it the one that is looked into. */
export function WallPage() {
  const { user, account } = useSignedIn()
  // What goes on beside it, as ringing does, may take the network from everybody but the wall itself.
  const { isFetched } = useQuery({ ...wallSessions(account?.id ?? ''), enabled: false })
  const mayWatch = canWatchWall(user).allowed
  const isShown = isFetched || !mayWatch
  useEffect(() => {
    if (isShown) void firstViewIsShown()
  }, [isShown])
  if (!mayWatch) {
    return <FullPage title={m.page_no_access_title()}>{m.wall_no_role()}</FullPage>
  }
  return <Wall />
}

function Wall() {
  const id = useIdInAddress()
  const { user, account } = useSignedIn()
  const search = useSearch()
  const grid = useRef<WallGridHandle>(null)
  const side = useRef<HTMLDivElement>(null)
  const former = useRef<string>(undefined)

  useEffect(() => {
    const opened = former.current
    former.current = id
    if (!isFocusLost()) return
    // Where there is no room for both, the one that is left cannot keep focus.
    if (id !== undefined) side.current?.focus()
    else if (opened !== undefined) grid.current?.focus(opened)
  }, [id])

  return (
    <main className="wall-page" data-open={id !== undefined || undefined}>
      {id === undefined && (
        <>
          <DocumentTitle title={m.wall_title()} />
          <h1 className="visually-hidden">{m.wall_title()}</h1>
        </>
      )}
      <WallView user={user} accountId={account?.id ?? ''} currentId={id} handle={grid} />
      {id !== undefined && (
        <div ref={side} className="wall-side" tabIndex={-1}>
          <WayBackContext
            value={{ href: wallAddress + (search && `?${withoutLogSearch(search)}`), label: m.wall_back }}
          >
            <RegionBoundary key={id} region={m.region_session()}>
              <SessionView sessionId={id} />
            </RegionBoundary>
          </WayBackContext>
        </div>
      )}
    </main>
  )
}

/** The one who had it is gone, or no longer in sight. */
function isFocusLost(): boolean {
  const active = document.activeElement
  return active === null || active === document.body || !(active.checkVisibility?.() ?? true)
}

function withoutLogSearch(search: string): string {
  const next = new URLSearchParams(search)
  for (const name of logParameters) next.delete(name)
  return next.toString()
}
