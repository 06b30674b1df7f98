import type { ReactNode } from 'react'

import type { IconName } from './icon-name.ts'

export type StateTone = 'ringing' | 'connected' | 'hold' | 'queued' | 'ended' | 'neutral' | 'problem'

const iconOf: Record<StateTone, IconName | undefined> = {
  ringing: 'bell',
  connected: 'phone',
  hold: 'pause',
  queued: 'clock',
  ended: 'ended',
  neutral: undefined,
  problem: 'alert',
}

type StateChipProps = {
  tone: StateTone
  /** The word for the state: colour and icon never stand alone. */
  children: ReactNode
  /** Instead of the tone's own icon. */
  icon?: IconName | undefined
}

/** A state as colour, icon and word, in one element, since a roster shows hundreds. */
export function StateChip({ tone, icon = iconOf[tone], children }: StateChipProps) {
  return (
    <span className={icon ? `chip i-${icon}` : 'chip'} data-tone={tone} dir="auto">
      {children}
    </span>
  )
}
