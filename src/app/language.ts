import { withinBase } from '#lib/base-path.ts'
import {
  directionOf,
  firstSpoken,
  localeNamed,
  ownLanguages,
  shownLocale,
  tellLocale,
  type Locale,
} from '#lib/locale.ts'
import { remembered } from '#lib/remembered.ts'
import { speak, type Words } from '#lib/spoken.ts'

/** English is part of every message; each other language is one file. */
const catalogues: Record<Exclude<Locale, 'en'>, () => Promise<Words>> = {
  es: () => import('#messages/es.js'),
  de: () => import('#messages/de.js'),
  ar: () => import('#messages/ar.js'),
  'en-XA': () => import('#messages/en-XA.js'),
  'ar-XB': () => import('#messages/en-XA.js'),
}

const choice = remembered('evo-voice.language')
let wanted: Locale = 'en'

/** What the person chose on this machine, or `browser`. */
export const chosenLanguage = (): Locale | 'browser' => localeNamed(choice.read()) ?? 'browser'

/** Shows everything in a language, once its words are there, and keeps the choice for the next visit. */
export async function chooseLanguage(language: Locale | 'browser'): Promise<void> {
  await showLanguage(language === 'browser' ? firstSpoken(ownLanguages()) : language)
  choice.write(language)
}

/**
 * Shows everything in a language, once its words are there, for as long as this page lasts. Of several calls the last one
 * counts. Fails, and changes nothing, where the words cannot be fetched.
 */
export async function showLanguage(locale: Locale): Promise<void> {
  wanted = locale
  const words = locale === 'en' ? undefined : await catalogues[locale]()
  if (wanted !== locale || locale === shownLocale()) return
  speak(words)
  markDocument(locale)
  tellLocale(locale)
}

/**
 * Begins in the language that the frame's address gives (`docs/embed.md`), else that the person chose, or else reads in their
 * browser. Gives nothing where that is English, which is there at once; else what to wait for before the first render, which
 * never fails: without its words it is English.
 */
export function beginInLanguage(): Promise<void> | undefined {
  const chosen = givenToFrame() ?? chosenLanguage()
  const locale = chosen === 'browser' ? firstSpoken(ownLanguages()) : chosen
  if (locale === 'en') return undefined
  markDocument(locale)
  return showLanguage(locale).catch(() => markDocument('en'))
}

function givenToFrame(): Locale | undefined {
  const { pathname, search } = globalThis.location
  return withinBase(pathname).startsWith('/embed/')
    ? localeNamed(new URLSearchParams(search).get('lang'))
    : undefined
}

function markDocument(locale: Locale): void {
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}
