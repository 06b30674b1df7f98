import { useSyncExternalStore } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import type { NoticeCentre } from './desktop-notices.ts'
import { chooseRinging, type RingChoice } from './ring-choice.ts'

interface RingNoticeSettingsProps {
  readonly notices: NoticeCentre
  readonly choice: RingChoice
}

/** Desktop notifications: wanted or not, and what the browser says to it. The browser is asked by a click alone. */
export function RingNoticeSettings({ notices, choice }: RingNoticeSettingsProps) {
  const permission = useSyncExternalStore(notices.subscribe, notices.permission)
  const isWanted = choice.notifications !== false
  return (
    <fieldset>
      <legend>{m.ringing_notices()}</legend>
      {permission === 'none' ? (
        <p className="field-note">{m.ringing_notices_missing()}</p>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={isWanted}
            onChange={(event) => chooseRinging({ notifications: event.target.checked })}
          />
          {m.ringing_notices_wanted()}
        </label>
      )}
      {isWanted && permission === 'default' && (
        <div>
          <Button size="sm" icon="bell" onClick={() => void notices.ask()}>
            {m.ringing_allow_notices()}
          </Button>
        </div>
      )}
      {isWanted && permission === 'denied' && <p className="field-note">{m.ringing_notices_blocked()}</p>}
    </fieldset>
  )
}
