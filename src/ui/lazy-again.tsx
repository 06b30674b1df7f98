import { type ComponentType, useSyncExternalStore } from 'react'

const failed = new Set<() => void>()

/** Code that could not be fetched is fetched anew the next time it is needed. */
export function renewFailedLoads(): void {
  for (const renew of failed) renew()
  failed.clear()
}

/** A component whose code comes when it is needed, or ahead of that by `load`. */
export type LazyComponent<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> }

/**
 * Shows `Before`, or nothing, until the code of a component is there, and then the component at once. React's own `lazy`
 * holds back what follows a fallback for up to 300 ms, which is a third of a cold start; and it remembers a failed load for
 * ever. Here a failed one is thrown for the boundary above, and has a second chance once `renewFailedLoads` was called,
 * which "Try again" does. Not earlier, or what cannot be fetched would be fetched again without end.
 */
export function lazyAgain<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Before?: ComponentType,
): LazyComponent<Props> {
  let state: { Loaded: ComponentType<Props> } | { error: unknown } | undefined
  let loading: Promise<unknown> | undefined
  const listeners = new Set<() => void>()

  function settle(next: typeof state): void {
    state = next
    for (const listener of listeners) listener()
  }

  const begin = () =>
    (loading ??= load().then(
      (Loaded) => settle({ Loaded }),
      (error: unknown) => {
        failed.add(() => {
          loading = undefined
          settle(undefined)
        })
        settle({ error })
      },
    ))

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function LazyAgain(props: Props) {
    const now = useSyncExternalStore(subscribe, () => state)
    if (now && 'error' in now) throw now.error
    if (now) return <now.Loaded {...props} />
    void begin()
    return Before && <Before />
  }
  return Object.assign(LazyAgain, { load: begin })
}
