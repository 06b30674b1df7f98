import type { AudioOutput } from './audio-output.ts'
import type { RingSound } from './ring-choice.ts'
import { ringSamples } from './ring-samples.ts'

/** Whether a ring could be heard. `unknown` until the browser was asked, `none` where it has no sound at all. */
export type SoundState = 'unknown' | 'ready' | 'blocked' | 'none'

export interface Tone {
  readonly sound: RingSound
  /** From 0 to 1. */
  readonly volume: number
}

/** Rings until it is told to stop. Browsers let a page sound only once somebody has clicked or typed in it. */
export class Ringer {
  readonly #open: () => Promise<AudioOutput | null>
  readonly #listeners = new Set<() => void>()
  #opening: Promise<AudioOutput | null> | undefined
  #output: AudioOutput | null = null
  #state: SoundState = 'unknown'
  #end: (() => void) | null = null
  #ringing: Tone | null = null
  #checks = 0

  constructor(open: () => Promise<AudioOutput | null>) {
    this.#open = open
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly get = (): SoundState => this.#state

  /** Finds out whether the browser lets it sound, and rings if it has been waiting to. */
  async check(): Promise<void> {
    const opening = (this.#opening ??= this.#opened())
    try {
      this.#output = await opening
    } catch {
      // Too many pages may sound already, say. The next gesture tries again, and the person is told meanwhile.
      if (this.#opening === opening) this.#opening = undefined
      return this.#become('blocked')
    }
    if (this.#output === null) return this.#become('none')
    this.#checks += 1
    const isAwake = await this.#output.wake()
    this.#checks -= 1
    this.#become(isAwake ? 'ready' : 'blocked')
    if (isAwake) this.#sound()
  }

  /** A browser on a busy machine may say yes after patience has run out, and says so only once. */
  async #opened(): Promise<AudioOutput | null> {
    const output = await this.#open()
    output?.onAwake(() => {
      if (this.#state === 'blocked') void this.check()
    })
    return output
  }

  /** Rings with this tone until `stop`; the same tone again changes nothing. */
  ring(tone: Tone): void {
    if (this.#ringing?.sound === tone.sound && this.#ringing.volume === tone.volume) return
    this.#silence()
    this.#ringing = tone
    void this.check()
  }

  /** Silent at once. */
  stop(): void {
    this.#ringing = null
    this.#silence()
    this.#rest()
  }

  /** Once, for the person to hear what they chose. */
  async test(tone: Tone): Promise<void> {
    await this.check()
    if (this.#output === null || this.#state !== 'ready' || this.#ringing) return
    this.#silence()
    this.#end = this.#play(this.#output, tone, () => {
      this.#end = null
      this.#rest()
    })
  }

  #sound(): void {
    if (this.#output === null || this.#end) return
    if (this.#ringing) this.#end = this.#play(this.#output, this.#ringing)
    else this.#rest()
  }

  /** Not while it is being woken: the browser's answer would be about the rest. */
  #rest(): void {
    if (this.#checks === 0 && !this.#ringing && !this.#end) this.#output?.rest()
  }

  #silence(): void {
    this.#end?.()
    this.#end = null
  }

  #play(output: AudioOutput, { sound, volume }: Tone, whenOver?: () => void) {
    const samples = ringSamples(sound, output.sampleRate)
    return output.play(samples, { volume, ...(whenOver && { whenOver }) })
  }

  #become(state: SoundState): void {
    if (this.#state === state) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
