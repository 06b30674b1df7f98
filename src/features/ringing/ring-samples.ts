import type { RingSound } from './ring-choice.ts'

/** One struck or held note: when it starts and how long it is, in seconds; its pitch, in hertz; its partials by loudness. */
interface Note {
  readonly at: number
  readonly length: number
  readonly pitch: number
  readonly partials: readonly number[]
  /** A struck note dies away, a held one stays. */
  readonly isHeld?: boolean
}

/** Of one repetition, silence included, in seconds. */
const period = 3

const struck = [1, 0.35, 0.2, 0.08]
const plain = [1, 0.12]

const notesOf: Record<RingSound, readonly Note[]> = {
  bell: [0, 0.35].map((at) => ({ at, length: 1.6, pitch: 880, partials: struck })),
  chime: [
    { at: 0, length: 1.2, pitch: 659, partials: struck },
    { at: 0.25, length: 1.2, pitch: 784, partials: struck },
    { at: 0.5, length: 1.6, pitch: 988, partials: struck },
  ],
  pulse: [0, 0.2, 0.4].map((at) => ({ at, length: 0.11, pitch: 620, partials: plain, isHeld: true })),
  // The two bells of an old telephone: one tone, twenty times a second by turns.
  classic: Array.from({ length: 24 }, (_, strike) => ({
    at: strike * 0.05,
    length: 0.12,
    pitch: strike % 2 === 0 ? 480 : 520,
    partials: struck,
  })),
}

/** One repetition of a sound, to be looped: samples from -1 to 1, at so many a second. */
export function ringSamples(sound: RingSound, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(period * sampleRate))
  for (const note of notesOf[sound]) addNote(samples, sampleRate, note)
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return samples.map((sample) => sample / loudest)
}

function addNote(samples: Float32Array, sampleRate: number, note: Note): void {
  const first = Math.round(note.at * sampleRate)
  const count = Math.round(note.length * sampleRate)
  for (let index = 0; index < count; index += 1) {
    const time = index / sampleRate
    samples[first + index]! += loudness(note, time) * wave(note, time)
  }
}

const wave = ({ pitch, partials }: Note, time: number) =>
  partials.reduce((sum, loud, index) => sum + loud * Math.sin(2 * Math.PI * pitch * (index + 1) * time), 0)

/** Never a jump, which would click: a short rise, and down to nothing at the end. */
function loudness({ length, isHeld }: Note, time: number): number {
  const rise = Math.min(time / 0.006, 1)
  const fall = Math.min((length - time) / 0.03, 1)
  return rise * fall * (isHeld ? 1 : Math.exp((-4 * time) / length))
}
