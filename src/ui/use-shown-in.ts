import { useSyncExternalStore } from 'react'

import { shownIn } from '#lib/shown-in.ts'

/**
 * Renders again when the language or the time zone is another. For the whole console once, at the top, and for each `memo`,
 * which nothing above would reach. Gives a number that is another one after each change, for what is kept by `useMemo`.
 */
export const useShownIn = (): number => useSyncExternalStore(shownIn.subscribe, shownIn.get)
