import { lazyAgain } from '#ui/lazy-again.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { sessionViewCode } from './session-view-code.ts'

/** The session view, as the desk and the wall show it. */
export const SessionView = lazyAgain(sessionViewCode, Waiting)
