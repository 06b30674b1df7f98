import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { Link, useLocation } from 'wouter'

import * as m from '#messages'
import { appConfig } from '#api/agent-app.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { hasRoleFor } from '#api/policy.ts'
import { selfOf } from '#api/self.ts'
import { sessionName } from '#api/words.ts'
import { sessionAddress, sessionsAddress } from '#lib/addresses.ts'
import { listed } from '#lib/listed.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { markFavicon } from './favicon-mark.ts'
import { chooseRinging, ringChoice, silenceOnly } from './ring-choice.ts'
import { browserDevices, type RingDevices } from './ring-devices.ts'
import { ringingCount } from './ringing-title.ts'
import { useRingNotices } from './use-ring-notices.ts'
import { useRingSound } from './use-ring-sound.ts'
import { whatRings } from './what-rings.ts'
import './ringing.css'

interface RingingProps {
  /** The agent's live sessions as they were last read; undefined until they were. */
  readonly sessions: readonly SessionInfo[] | undefined
  readonly user: UserInfo
  readonly devices?: RingDevices
}

/**
 * Makes what rings for this person impossible to miss: in words, by sound, on the desktop, in the title and the icon of the
 * tab, until the next read shows it handled, wherever that was. Once, around every page.
 */
export function Ringing({ sessions, user, devices = browserDevices }: RingingProps) {
  const { data: config } = useQuery({ ...appConfig(), enabled: hasRoleFor(user, 'GetAppConfig') })
  // One identity as long as nothing changes: it drives what is outside React.
  const ringing = useMemo(() => whatRings(sessions ?? [], selfOf(user, config)), [sessions, user, config])
  const [, navigate] = useLocation()
  const choice = useSyncExternalStore(ringChoice.subscribe, ringChoice.get)
  const isLoud = ringing.some(({ id }) => !choice.silenced.includes(id))
  const isSounding = useRingSound(devices.ringer, isLoud, choice)
  const isNoticeWanted = choice.notifications !== false
  useRingNotices(devices.notices, ringing, isNoticeWanted, (id) => navigate(sessionAddress(id)))
  const isRinging = ringing.length > 0

  useEffect(() => {
    ringingCount.set(ringing.length)
    return () => ringingCount.set(0)
  }, [ringing.length])
  useEffect(() => (isRinging ? markFavicon() : undefined), [isRinging])
  useEffect(() => {
    if (sessions) silenceOnly(ringing.map(({ id }) => id))
  }, [sessions, ringing])

  return (
    <div
      className="ringing"
      data-ringing={ringing.map(({ id }) => id).join(' ') || undefined}
      data-sounding={isSounding || undefined}
    >
      <output>{isRinging && <RingingLink ringing={ringing} />}</output>
      {isRinging && isLoud && choice.sound !== 'none' && (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => chooseRinging({ silenced: ringing.map(({ id }) => id) })}
        >
          {m.ringing_silence()}
        </Button>
      )}
    </div>
  )
}

/** Leads to the one that rings; to the list, where ringing ones stand on top, if there are several. */
function RingingLink({ ringing }: { readonly ringing: readonly SessionInfo[] }) {
  const [first] = ringing
  const address = ringing.length === 1 && first ? sessionAddress(first.id) : sessionsAddress
  return (
    <Link href={address} className="ringing-link">
      {/* Another one for another number, so that it moves again. */}
      <Icon key={ringing.length} name="bell" />
      <span>
        {m.ringing_now()} <bdi>{listed(ringing.map(sessionName), 2)}</bdi>
      </span>
    </Link>
  )
}
