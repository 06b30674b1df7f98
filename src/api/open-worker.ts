import tickerAddress from './live/ticker.ts?worker&url'

/** What TypeScript does not know of yet. What a policy makes is no string, but goes wherever an address of code may go. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (worker: string) => string },
  ) => { createScriptURL: (worker: WorkerName) => string }
}

/** Asked for by a glob, since a plain import of a module with `?worker&url` reads as one of its own default export. */
const [exportAddress = '', listAddress = '', wallAddress = ''] = Object.values(
  import.meta.glob<string>(
    ['./export/export-worker.ts', './long-list/list-worker.ts', './wall/wall-worker.ts'],
    {
      query: '?worker&url',
      import: 'default',
      eager: true,
    },
  ),
)

/** The console's workers, by name; there are no others. The last is the service worker, registered by its name. */
const addresses = {
  ticker: tickerAddress,
  wall: wallAddress,
  list: listAddress,
  export: exportAddress,
  offline: '/sw.js',
}
type WorkerName = keyof typeof addresses

/** Starts one of the console's own workers; null where the browser has none, or closes them to the page. */
export function openWorker(name: WorkerName): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(trustedAddress(name), { type: 'module' })
  } catch {
    return null
  }
}

/** Made once, since a policy's name is taken after that. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * Pages that require Trusted Types start no worker from a string. The only policy that the console's own headers allow
 * vouches for these workers, whatever else it is asked for (`src/host/page-headers.ts`). The type is that of the string it stands for.
 */
export function trustedAddress(name: WorkerName): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return addresses[name]
  policy ??= trustedTypes.createPolicy('evo-voice-workers', {
    createScriptURL: (asked) =>
      Object.hasOwn(addresses, asked) ? addresses[asked as WorkerName] : addresses.ticker,
  })
  return policy.createScriptURL(name)
}
