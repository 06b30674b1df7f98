import tickerAddress from './ticker.ts?worker&url'

const every = 1_000

/** What TypeScript does not know of yet. What a policy makes is no string, but goes wherever an address of code may go. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string }
}

/** Calls back every second, in hidden pages too where the browser has workers; gives a way to stop. */
export function startTicks(tick: () => void): () => void {
  const worker = openTicker()
  if (worker === null) return startTimer(tick)
  let stop = () => worker.terminate()
  worker.addEventListener('message', tick)
  // A policy of the page may forbid workers, which shows only now.
  worker.addEventListener('error', () => {
    worker.terminate()
    stop = startTimer(tick)
  })
  return () => stop()
}

function openTicker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(trustedAddress(), { type: 'module' })
  } catch {
    return null
  }
}

/** Once, since a policy's name is taken after that. */
let trusted: string | undefined

/**
 * Pages that require Trusted Types start no worker from a string. The only policy that the console's own headers allow
 * vouches for this one worker, whatever it is asked for (`src/host/page-headers.ts`).
 */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return tickerAddress
  const vouch = { createScriptURL: () => tickerAddress }
  trusted ??= trustedTypes.createPolicy('evo-voice-ticker', vouch).createScriptURL(tickerAddress)
  return trusted
}

function startTimer(tick: () => void): () => void {
  const timer = setInterval(tick, every)
  return () => clearInterval(timer)
}
