import { useEffect, useSyncExternalStore } from 'react'

import type { RingChoice } from './ring-choice.ts'
import type { Ringer } from './ringer.ts'
import { useTabLock } from './use-tab-lock.ts'

/** What browsers take for a sign that a person is there. */
const gestures = ['click', 'keydown', 'pointerup', 'touchend'] as const

/**
 * Rings in one tab of those that may sound. Sound is tried when somebody has signed in, and again at every gesture until the
 * browser lets it be. Gives whether this tab sounds now.
 */
export function useRingSound(ringer: Ringer, isRinging: boolean, { sound, volume }: RingChoice): boolean {
  const state = useSyncExternalStore(ringer.subscribe, ringer.get)
  const isWanted = sound !== 'none'
  const isOurs = useTabLock('evo-voice ringing sound', isWanted && state === 'ready')
  const isSounding = isOurs && isRinging && isWanted

  useEffect(() => {
    if (!isWanted) return
    const unlock = () => void ringer.check()
    if (ringer.get() === 'unknown') unlock()
    // Also while the browser is still being asked: its answer is about the time before the gesture.
    if (state !== 'blocked' && state !== 'unknown') return
    for (const gesture of gestures) document.addEventListener(gesture, unlock, { capture: true })
    return () => {
      for (const gesture of gestures) document.removeEventListener(gesture, unlock, { capture: true })
    }
  }, [ringer, state, isWanted])

  useEffect(() => {
    if (isSounding) ringer.ring({ sound, volume })
    return () => ringer.stop()
  }, [ringer, isSounding, sound, volume])

  return isSounding
}
