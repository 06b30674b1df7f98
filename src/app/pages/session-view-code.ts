import { lateCode } from '#ui/late-code.ts'

/** The session view, whose code is fetched ahead of the rest where the address names a session. */
export const sessionViewCode = lateCode(async () => (await import('./session-view.tsx')).SessionView)
