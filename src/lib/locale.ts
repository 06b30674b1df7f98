import { tellShownIn } from './shown-in.ts'

/** The languages that can be chosen, each by its own name. */
export const languageNames = { en: 'English', es: 'Español', de: 'Deutsch', ar: 'العربية' } as const

/** The last two are for tests: English between markers, accented and longer, and the same from right to left. */
const others = ['en-XA', 'ar-XB'] as const

export type Language = keyof typeof languageNames
export type Locale = Language | (typeof others)[number]

const known: readonly Locale[] = [...(Object.keys(languageNames) as Language[]), ...others]

let shown: Locale = 'en'

/** The language that everything is shown in. */
export const shownLocale = (): Locale => shown

/** Says that everything is shown in this language now. */
export function tellLocale(locale: Locale): void {
  shown = locale
  tellShownIn()
}

/** The locale of that name, if it is one of the console's. */
export const localeNamed = (name: string | null): Locale | undefined =>
  known.find((locale) => locale === name)

/** The first of these languages (`pt-BR`, `es-MX`) that the console speaks, else English. */
export function firstSpoken(wanted: readonly string[]): Locale {
  const names = wanted.map((language) => language.toLowerCase().split('-')[0] ?? '')
  return localeNamed(names.find((name) => name in languageNames) ?? 'en') ?? 'en'
}

/** Which way a language is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale.startsWith('ar') ? 'rtl' : 'ltr')

/**
 * The language as dates and numbers need it: of the person's own region where their browser names one (`en-GB`). Digits are
 * European and the calendar is Gregorian in each, as phone numbers, running clocks and the server have them.
 */
export function formatLocale(): string {
  const [language = 'en'] = shown.split('-')
  const regional = ownLanguages().find((own) => own.toLowerCase().split('-')[0] === language)
  return `${(regional ?? language).split('-u-')[0]}-u-ca-gregory-nu-latn`
}

/** What the person's browser says that they read, best first. */
export const ownLanguages = (): readonly string[] => globalThis.navigator?.languages ?? []
