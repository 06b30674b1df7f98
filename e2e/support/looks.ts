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
