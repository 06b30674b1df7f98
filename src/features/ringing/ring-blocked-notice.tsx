import { useSyncExternalStore } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { chooseRinging, ringChoice } from './ring-choice.ts'
import { browserDevices, type RingDevices } from './ring-devices.ts'
import './ringing.css'

/**
 * Says what the browser keeps from ringing, and the way to put it right. Nothing where all is well or not wanted. It comes
 * late and by itself, so it stands in the header or floats: nothing may move under a pointer that is about to click.
 */
export function RingBlockedNotice({ devices = browserDevices }: { readonly devices?: RingDevices }) {
  const { ringer, notices } = devices
  const sound = useSyncExternalStore(ringer.subscribe, ringer.get)
  const permission = useSyncExternalStore(notices.subscribe, notices.permission)
  const choice = useSyncExternalStore(ringChoice.subscribe, ringChoice.get)
  const isSoundBlocked = sound === 'blocked' && choice.sound !== 'none'
  // One thing at a time: sound first, and what is held back before what could be had as well.
  const areNoticesBlocked = !isSoundBlocked && permission === 'denied' && choice.notifications !== false
  const isAskDue = !isSoundBlocked && permission === 'default' && choice.notifications === null
  if (!isSoundBlocked && !areNoticesBlocked && !isAskDue) return null

  const doWithout = () => chooseRinging({ notifications: false })
  return (
    <section className="ring-blocked" aria-label={m.ringing_blocked_title()}>
      {isSoundBlocked && (
        <p className="ring-blocked-card">
          <Icon name="alert" />
          <span>{m.ringing_sound_blocked()}</span>
          <Button size="sm" onClick={() => void ringer.check()}>
            {m.ringing_turn_on_sound()}
          </Button>
        </p>
      )}
      {areNoticesBlocked && (
        <p className="ring-blocked-card">
          <Icon name="alert" />
          <span>{m.ringing_notices_blocked()}</span>
          <Button size="sm" onClick={doWithout}>
            {m.ringing_do_without()}
          </Button>
        </p>
      )}
      {isAskDue && (
        <p className="ring-ask" title={m.ringing_ask()}>
          <Button size="sm" variant="ghost" icon="bell" onClick={() => void notices.ask()}>
            <span>{m.ringing_allow_notices()}</span>
          </Button>
          <Button
            size="sm"
            variant="ghost"
            icon="close"
            iconOnly
            aria-label={m.ringing_not_now()}
            onClick={doWithout}
          />
        </p>
      )}
    </section>
  )
}
