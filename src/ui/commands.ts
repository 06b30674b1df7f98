import { useEffect, useLayoutEffect, useRef } from 'react'

import type { IconName } from './icon-name.ts'

/** Something that a person can do from where they are, as the palette lists it and a shortcut does it. */
export interface Command {
  /** The same act has the same id wherever it is offered: its key is kept under it. */
  readonly id: string
  readonly label: string
  /** A few more words, which are searched too. */
  readonly note?: string | undefined
  readonly icon?: IconName | undefined
  readonly group: 'session' | 'live' | 'place' | 'console'
  /** Why it cannot be done now; then it is listed, with this, and does nothing. */
  readonly disabledReason?: string | undefined
  /** What a button for it would do: an act that asks first asks first. */
  readonly run: () => void
}

type Offer = () => readonly Command[]

const offers = new Set<{ current: Offer }>()

/**
 * Offers what can be done here for as long as the component is there, without a word about where it will be listed. The
 * offer is only called when somebody reaches for it, so it costs a render nothing.
 */
export function useCommands(offer: Offer): void {
  const latest = useRef(offer)
  useLayoutEffect(() => {
    latest.current = offer
  })
  useEffect(() => {
    offers.add(latest)
    return () => void offers.delete(latest)
  }, [])
}

/** All that can be done at this moment, what came first first. */
export const offeredCommands = (): Command[] => [...offers].flatMap(({ current }) => current())
