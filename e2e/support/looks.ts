import type { BrowserContext, Page } from '@playwright/test'

/** The looks that a person can choose, as the console keeps them. */
interface Looks {
  readonly theme?: 'light' | 'dark'
  readonly contrast?: 'more'
  readonly density?: 'compact'
}

/** Every page that is opened or loaded from now on has these looks. */
export async function withLooks(on: BrowserContext | Page, looks: Looks): Promise<void> {
  await on.addInitScript((chosen) => {
    for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`evo-voice.${name}`, value)
  }, looks)
}

/** The looks that a system asks for, by what the browser then says. */
export const systemLooks = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const

/** A language of each direction, as a browser asks for it on a first visit. */
export const directions = { ltr: 'en-GB', rtl: 'ar' } as const
