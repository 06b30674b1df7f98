/** What happens to a page as a whole. `leaves`: it is frozen or put aside, and may come back by `returns`. */
export type PageEvent = 'visibility' | 'away' | 'back' | 'online' | 'leaves' | 'returns'

/** The page that a tab lives in; tests put their own in its place. */
export interface Page {
  readonly isHidden: () => boolean
  readonly listen: (listener: (event: PageEvent) => void) => () => void
}

export const browserPage: Page = {
  isHidden: () => document.visibilityState === 'hidden',
  listen(listener) {
    const until = new AbortController()
    const on = (target: EventTarget, type: string, event: () => PageEvent | null) =>
      target.addEventListener(
        type,
        () => {
          const happened = event()
          if (happened) listener(happened)
        },
        { signal: until.signal },
      )
    on(document, 'visibilitychange', () => 'visibility')
    on(document, 'visibilitychange', () => (document.visibilityState === 'hidden' ? 'away' : 'back'))
    on(globalThis.window, 'blur', () => 'away')
    on(globalThis.window, 'focus', () => 'back')
    on(globalThis.window, 'online', () => 'online')
    on(globalThis.window, 'pagehide', () => 'leaves')
    on(document, 'freeze', () => 'leaves')
    on(globalThis.window, 'pageshow', () => 'returns')
    on(document, 'resume', () => 'returns')
    return () => until.abort()
  },
}
