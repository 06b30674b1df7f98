import { lazyAgain } from '#ui/lazy-again.tsx'
import { Waiting } from '../shell/waiting.tsx'

/** The session view; the page table starts its code ahead, the desk and the wall show it. */
export const SessionView = lazyAgain(async () => (await import('./session-view.tsx')).SessionView, Waiting)
