import { pause } from '#lib/pause.ts'

/** What ringing needs of a browser's sound. */
export interface AudioOutput {
  readonly sampleRate: number
  /** Asks the browser to let it sound; whether it does. Without a gesture of the person it may not. */
  wake: () => Promise<boolean>
  /** Calls whenever the browser lets it sound from now on, which may be long after it was asked. */
  onAwake: (awake: () => void) => void
  /** Nothing is to sound for a while: costs nothing until it is woken. */
  rest: () => void
  /** Sounds from now on, over and over, or once and then says so; gives the function that ends it at once. */
  play: (samples: Float32Array<ArrayBuffer>, how: Playing) => () => void
}

interface Playing {
  /** From 0 to 1. */
  readonly volume: number
  /** Called after the only time; without it, the sound is repeated. */
  readonly whenOver?: () => void
}

/** Milliseconds within which a browser that may sound does. */
const patienceMs = 700

/** Milliseconds for which the browser is given time to start its sound; one whose window is not in front may not say when it has. */
const longestStart = 1_000

/**
 * Lets the browser start its sound, by asking what it can sound on: the first AudioContext would wait for that, a quarter of a
 * second in which the page does nothing else. Within a gesture there is no time, since it allows sound only at once in some browsers.
 */
async function soundStarted(): Promise<void> {
  if (navigator.userActivation?.isActive) return
  const devices = navigator.mediaDevices?.enumerateDevices().catch(() => undefined)
  await Promise.race([devices, pause(longestStart)])
}

/**
 * The browser's own sound, or null where it has none; rejects where the browser cannot open it now. A repeated sound is a loop on
 * the audio clock: it needs no timer, so a hidden tab, whose timers are slowed down, rings as any other.
 */
export async function browserAudio(): Promise<AudioOutput | null> {
  if (!('AudioContext' in globalThis)) return null
  await soundStarted()
  const context = new AudioContext({ latencyHint: 'playback' })
  return {
    sampleRate: context.sampleRate,
    wake: async () => {
      // Where the browser says no, `resume` stays open until it says yes.
      await Promise.race([context.resume().catch(() => undefined), pause(patienceMs)])
      return context.state === 'running'
    },
    onAwake: (awake) =>
      context.addEventListener('statechange', () => {
        if (context.state === 'running') awake()
      }),
    rest: () => void context.suspend().catch(() => undefined),
    play: (samples, { volume, whenOver }) => {
      const buffer = context.createBuffer(1, samples.length, context.sampleRate)
      buffer.copyToChannel(samples, 0)
      const source = new AudioBufferSourceNode(context, { buffer, loop: whenOver === undefined })
      const gain = new GainNode(context, { gain: volume ** 2 })
      source.connect(gain).connect(context.destination)
      if (whenOver) source.addEventListener('ended', whenOver)
      source.start()
      return () => {
        source.stop()
        gain.disconnect()
      }
    },
  }
}
