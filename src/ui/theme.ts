import { remembered } from '#lib/remembered.ts'

/**
 * How the console looks to one person: choices kept in this browser, each an attribute of <html> that the tokens follow.
 * The first of each is what holds until somebody chooses, and sets no attribute.
 */
const looks = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'more'],
  density: ['comfortable', 'compact'],
} as const

export type Look = keyof typeof looks
export type Theme = (typeof looks)['theme'][number]

const storeOf = (look: Look) => remembered(`evo-voice.${look}`)

export function chosenLook<Name extends Look>(look: Name): (typeof looks)[Name][number] {
  const kept = storeOf(look).read()
  return looks[look].find((value) => value === kept) ?? looks[look][0]
}

/** Takes a look at once and keeps it for the next visit; a value that nobody has heard of is the first. */
export function chooseLook(look: Look, value: string): void {
  storeOf(look).write(value)
  showTheme()
}

export const chosenTheme = (): Theme => chosenLook('theme')

export const chooseTheme = (theme: string): void => chooseLook('theme', theme)

/** Puts the chosen looks on the document; before the first paint, so that nobody sees another one flash by. */
export function showTheme(): void {
  const { dataset } = document.documentElement
  for (const look of Object.keys(looks) as Look[]) {
    const value = chosenLook(look)
    if (value === looks[look][0]) delete dataset[look]
    else dataset[look] = value
  }
}
