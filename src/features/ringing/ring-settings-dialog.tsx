import { useId, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { chooseRinging, ringChoice, ringSounds, type RingChoice, type RingSound } from './ring-choice.ts'
import { browserDevices, type RingDevices } from './ring-devices.ts'
import { RingNoticeSettings } from './ring-notice-settings.tsx'
import './ring-settings.css'

interface RingSettingsDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly devices?: RingDevices
}

const soundWords: Record<RingSound | 'none', () => string> = {
  bell: m.ringing_sound_bell,
  chime: m.ringing_sound_chime,
  pulse: m.ringing_sound_pulse,
  classic: m.ringing_sound_classic,
  none: m.ringing_sound_none,
}

/** The sound and how loud it is, to be tried out, and notifications on the desktop. Every choice counts at once. */
export function RingSettingsDialog({ isOpen, close, devices = browserDevices }: RingSettingsDialogProps) {
  const { ringer, notices } = devices
  const id = useId()
  const choice = useSyncExternalStore(ringChoice.subscribe, ringChoice.get)
  const state = useSyncExternalStore(ringer.subscribe, ringer.get)

  function hear({ sound, volume }: Pick<RingChoice, 'sound' | 'volume'>) {
    if (sound !== 'none') void ringer.test({ sound, volume })
  }

  return (
    <Dialog
      isOpen={isOpen}
      close={close}
      title={m.ringing_settings()}
      description={m.ringing_settings_text()}
    >
      <div className="ring-settings">
        <fieldset>
          <legend>{m.ringing_sound()}</legend>
          {[...ringSounds, 'none' as const].map((sound) => (
            <label key={sound}>
              <input
                type="radio"
                name={`${id}-sound`}
                checked={choice.sound === sound}
                onChange={() => {
                  chooseRinging({ sound })
                  hear({ ...choice, sound })
                }}
              />
              {soundWords[sound]()}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-volume`}>{m.ringing_volume()}</label>
          <input
            id={`${id}-volume`}
            type="range"
            min={0}
            max={100}
            step={5}
            value={Math.round(choice.volume * 100)}
            aria-valuetext={m.ringing_volume_percent({ percent: Math.round(choice.volume * 100) })}
            onChange={(event) => chooseRinging({ volume: event.target.valueAsNumber / 100 })}
          />
        </div>
        <div className="ring-settings-row">
          <Button
            size="sm"
            icon="play"
            disabledReason={choice.sound === 'none' ? m.ringing_test_none() : undefined}
            onClick={() => hear(choice)}
          >
            {m.ringing_test()}
          </Button>
          <output>{stateWords[state]()}</output>
        </div>
        <RingNoticeSettings notices={notices} choice={choice} />
      </div>
      <div className="ring-settings-row ring-settings-end">
        <Button variant="primary" onClick={close}>
          {m.ringing_done()}
        </Button>
      </div>
    </Dialog>
  )
}

const stateWords = {
  unknown: () => '',
  ready: m.ringing_sound_ready,
  blocked: m.ringing_sound_blocked_short,
  none: m.ringing_sound_missing,
} as const
