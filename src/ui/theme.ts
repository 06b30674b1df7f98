import { remembered } from '#lib/remembered.ts'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const choice = remembered('evo-voice.theme')

export const chosenTheme = (): Theme => themes.find((theme) => theme === choice.read()) ?? 'system'

/** Takes the theme at once and keeps it for the next visit. Anything but light and dark follows the system. */
export function chooseTheme(theme: string): void {
  choice.write(theme)
  showTheme()
}

/** Puts the chosen theme on the document; before the first paint, so that nobody sees the other one flash by. */
export function showTheme(): void {
  const theme = chosenTheme()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
