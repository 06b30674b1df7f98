import { type ComponentType, useSyncExternalStore } from 'react'

import { lateCode, type LateCode } from './late-code.ts'

/** A component whose code comes when it is needed, or ahead of that by `load`. */
export type LazyComponent<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> }

/**
 * Shows `Before`, or nothing, until the code of a component is there, and then the component at once. React's own `lazy`
 * holds back what follows a fallback for up to 300 ms, which is a third of a cold start; and it remembers a failed load for
 * ever. Here a failed one is thrown for the boundary above, and has a second chance once `renewFailedLoads` was called,
 * which "Try again" does. Not earlier, or what cannot be fetched would be fetched again without end.
 */
export function lazyAgain<Props extends object>(
  code: LateCode<ComponentType<Props>> | (() => Promise<ComponentType<Props>>),
  Before?: ComponentType,
): LazyComponent<Props> {
  const { load, now, subscribe } = typeof code === 'function' ? lateCode(code) : code
  function LazyAgain(props: Props) {
    const state = useSyncExternalStore(subscribe, now)
    if (state && 'error' in state) throw state.error
    if (state) return <state.loaded {...props} />
    void load()
    return Before && <Before />
  }
  return Object.assign(LazyAgain, { load })
}
