import * as m from '#messages'
import { problemOf } from '#api/problem.ts'
import { SignOutUnsureError, StillSignedInError } from '#api/sign-in/sign-out.ts'
import type { NewNotice } from '#ui/notice-store.ts'

// Both are needed once somebody wants to sign out, and not in the first load.
export { ownLiveSessions } from '#api/own-live-sessions.ts'

/** What to tell whoever wanted to sign out, and is not known to be. */
export function signOutProblem(error: unknown): NewNotice {
  const key = 'sign-out'
  if (error instanceof SignOutUnsureError) {
    return { tone: 'problem', text: m.app_sign_out_unsure(), detail: m.app_sign_out_unsure_text(), key }
  }
  const detail = error instanceof StillSignedInError ? m.app_sign_out_again() : problemOf(error).text
  return { tone: 'problem', text: m.app_sign_out_failed(), detail, key }
}
