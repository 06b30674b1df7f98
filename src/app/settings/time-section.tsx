import { useId } from 'react'

import * as m from '#messages'
import { clockTime } from '#lib/dates.ts'
import { chooseZone, chosenZone, ownZone } from '#lib/time-zone.ts'
import { serverNow } from '#lib/every-second.ts'
import { SettingsSection } from './settings-section.tsx'

/** In whose time every time on screen is told: the person's own, UTC, or that of any place. */
export function TimeSection() {
  const id = useId()
  return (
    <SettingsSection title={m.settings_time()}>
      <div className="field">
        <label htmlFor={id}>{m.settings_zone()}</label>
        <select
          id={id}
          className="input"
          aria-describedby={`${id}-note`}
          // Choosing renders the whole console, and this with it.
          value={chosenZone()}
          onChange={(event) => chooseZone(event.currentTarget.value)}
        >
          <option value="own">{m.settings_zone_own({ zone: zoneWords(ownZone()) })}</option>
          <option value="UTC">UTC</option>
          <optgroup label={m.settings_zone_others()}>
            {places.map((place) => (
              <option key={place} value={place}>
                {zoneWords(place)}
              </option>
            ))}
          </optgroup>
        </select>
        <p id={`${id}-note`} className="field-note">
          {m.settings_zone_now({ time: clockTime(serverNow()).slice(0, -3) })}
        </p>
      </div>
    </SettingsSection>
  )
}

const places = Intl.supportedValuesOf('timeZone').filter((place) => place !== 'UTC')

/** `America/New York`. */
const zoneWords = (zone: string) => zone.replaceAll('_', ' ')
