import { localeNamed, type Locale } from '#lib/locale.ts'

/**
 * What the console in a frame and the page around it say to each other; `docs/embed.md` is for whoever writes that page.
 * Nothing here names a person: ids of sessions and the server's own words for states, no more.
 */
export const speaks = { source: 'evo-voice-console', version: 1 } as const

/** What the frame tells. */
export type News =
  | { readonly type: 'ready'; readonly sessionId: string }
  | { readonly type: 'resize'; readonly height: number }
  | {
      readonly type: 'session-changed'
      readonly sessionId: string
      readonly callState: string
      readonly ended: boolean
    }
  | { readonly type: 'removal'; readonly sessionId: string; readonly outcome: string }
  | { readonly type: 'sign-in-needed' }
  | { readonly type: 'signed-in' }

const themes = ['system', 'light', 'dark'] as const
export type GivenTheme = (typeof themes)[number]

/** What the page around may ask for. */
export type Command =
  | { readonly type: 'hello' }
  | { readonly type: 'focus' }
  | { readonly type: 'set-theme'; readonly theme: GivenTheme }
  | { readonly type: 'set-language'; readonly language: Locale }
  | { readonly type: 'open-session'; readonly sessionId: string }

/** The theme of this name, if there is one. */
export const themeNamed = (name: unknown): GivenTheme | undefined => themes.find((theme) => theme === name)

/** Takes a message for a command of this version, or for nothing that is meant for the console. */
export function readCommand(data: unknown): Command | null {
  if (typeof data !== 'object' || data === null) return null
  const { target, version, type, theme, language, sessionId } = data as Record<string, unknown>
  if (target !== speaks.source || version !== speaks.version) return null
  if (type === 'hello' || type === 'focus') return { type }
  if (type === 'open-session' && isId(sessionId)) return { type, sessionId }
  const spoken = typeof language === 'string' ? localeNamed(language) : undefined
  if (type === 'set-language' && spoken) return { type, language: spoken }
  const named = themeNamed(theme)
  return type === 'set-theme' && named ? { type, theme: named } : null
}

/** As the store makes them, or at least nothing that could be more than one step of an address. */
const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,64}$/.test(id)
