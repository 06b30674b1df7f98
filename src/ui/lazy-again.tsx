import { type ComponentType, lazy } from 'react'

const failed = new Set<() => void>()

/** Code that could not be fetched is fetched anew the next time it is needed. */
export function renewFailedLoads(): void {
  for (const renew of failed) renew()
  failed.clear()
}

/**
 * React's `lazy`, which remembers a failed load for ever, with a second chance: once `renewFailedLoads` was called, which
 * "Try again" does. Not earlier, or what cannot be fetched would be fetched again without end.
 */
export function lazyAgain<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        failed.add(() => {
          current = make()
        })
        throw error
      }
    }) as ComponentType<Props>
  let current = make()
  return function LazyAgain(props: Props) {
    const Current = current
    return <Current {...props} />
  }
}
