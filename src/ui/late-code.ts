import { pause } from '#lib/pause.ts'

/** In milliseconds: a network that fails for a moment has often come back by then. */
const secondTryAfter = 1_000

const failed = new Set<() => void>()

/** Code that could not be fetched is fetched anew the next time it is needed. */
export function renewFailedLoads(): void {
  for (const renew of failed) renew()
  failed.clear()
}

/** Code that comes when it is needed, or ahead of that by `load`. */
export interface LateCode<Code> {
  /** Begins to fetch it, once. Ends when it has come, or failed twice. */
  readonly load: () => Promise<unknown>
  readonly now: () => { readonly loaded: Code } | { readonly error: unknown } | undefined
  /** Calls back whenever `now` has become another. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Knows nothing of React, so that code can be fetched ahead while React itself is still on its way. */
export function lateCode<Code>(fetchCode: () => Promise<Code>): LateCode<Code> {
  let state: ReturnType<LateCode<Code>['now']>
  let loading: Promise<unknown> | undefined
  const listeners = new Set<() => void>()

  function settle(next: typeof state): void {
    state = next
    for (const listener of listeners) listener()
  }

  return {
    load: () => {
      // Once, however often it is said; the event does not bubble.
      document.addEventListener('error', removeFailedStyle, true)
      const comes = () => fetchCode().catch(() => pause(secondTryAfter).then(fetchCode))
      return (loading ??= comes().then(
        async (loaded) => {
          await stylesAreHere()
          settle({ loaded })
        },
        (error: unknown) => {
          failed.add(() => {
            loading = undefined
            settle(undefined)
          })
          settle({ error })
        },
      ))
    },
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** In milliseconds: a stylesheet that takes longer is done without. */
const patienceMs = 2_000

/**
 * Waited for once, in vain. They stay in the document and may still come: a browser tells nobody how the fetch of a removed
 * one ends, and the code that asked for it would wait for ever.
 */
const givenUp = new WeakSet<HTMLLinkElement>()

/**
 * Resolves when every stylesheet on its way is here. The bundler has code wait for those that it asks for first; one that
 * other code asked for just before would come after the code is shown.
 */
async function stylesAreHere(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  await Promise.all(links.filter((link) => link.sheet === null && !givenUp.has(link)).map(hasEnded))
}

const hasEnded = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => resolve())
    setTimeout(() => {
      givenUp.add(link)
      resolve()
    }, patienceMs)
  })

/** Makes room for another try: the bundler asks for no stylesheet that has its place in the document. */
function removeFailedStyle({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.remove()
}
