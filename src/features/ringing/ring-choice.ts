import { onLeaving } from '#lib/left-behind.ts'
import { remembered } from '#lib/remembered.ts'

export const ringSounds = ['bell', 'chime', 'pulse', 'classic'] as const
export type RingSound = (typeof ringSounds)[number]

/** How this person wants to hear of what rings, in this browser. */
export interface RingChoice {
  readonly sound: RingSound | 'none'
  /** From 0 to 1. */
  readonly volume: number
  /** Whether desktop notifications are wanted; null as long as nobody has been asked. */
  readonly notifications: boolean | null
  /** Sessions whose ringing was silenced by hand. They still show that they ring. */
  readonly silenced: readonly string[]
}

const key = 'evo-voice.ringing'
const stored = remembered(key)
const listeners = new Set<() => void>()

let lastText: string | null = null
let lastChoice = choiceOf(null)

/** For `useSyncExternalStore`. What another tab chooses counts here too. */
export const ringChoice = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    globalThis.addEventListener('storage', whenStored)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) globalThis.removeEventListener('storage', whenStored)
    }
  },
  get: (): RingChoice => {
    const text = stored.read() ?? unstored
    if (text !== lastText) {
      lastText = text
      lastChoice = choiceOf(text)
    }
    return lastChoice
  },
}

/** Where storage is closed to the page, a choice lasts as long as the page. */
let unstored: string | null = null

/** Takes a choice at once, and keeps it for the next visit. */
export function chooseRinging(change: Partial<RingChoice>): void {
  const text = JSON.stringify({ ...ringChoice.get(), ...change })
  stored.write(text)
  unstored = stored.read() === text ? null : text
  for (const listener of listeners) listener()
}

/** These still ring. Of any other, the silence is over: it sounds when it rings again. */
export function silenceOnly(ids: readonly string[]): void {
  const { silenced } = ringChoice.get()
  const still = silenced.filter((id) => ids.includes(id))
  if (still.length < silenced.length) chooseRinging({ silenced: still })
}

// What one person did not want to hear may be the next one's.
onLeaving(() => silenceOnly([]))

function whenStored(event: StorageEvent): void {
  if (event.key !== null && event.key !== key) return
  for (const listener of listeners) listener()
}

/** Reads a choice leniently: what is missing or not understood is as at the first visit. */
function choiceOf(text: string | null): RingChoice {
  const { sound, volume, notifications, silenced } = recordOf(text)
  return {
    sound: sound === 'none' ? 'none' : (ringSounds.find((each) => each === sound) ?? 'bell'),
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : 0.6,
    notifications: typeof notifications === 'boolean' ? notifications : null,
    silenced: Array.isArray(silenced) ? silenced.filter((id) => typeof id === 'string') : [],
  }
}

function recordOf(text: string | null): Partial<Record<keyof RingChoice, unknown>> {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Partial<Record<keyof RingChoice, unknown>>
  } catch {
    return {}
  }
}
