import * as m from '#messages'

import { announce } from './announcer.tsx'

/** Puts a text on the clipboard and says whether that could be done. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    announce(m.ui_copied())
    return true
  } catch {
    announce(m.ui_not_copied(), 'assertive')
    return false
  }
}
