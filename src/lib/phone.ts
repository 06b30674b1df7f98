import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min'
import type { CountryCode } from 'libphonenumber-js/min'

/** A country by its two letters, as the numbering plans are kept. */
export type Region = CountryCode

export type PhoneProblem = 'no-country' | 'too-short' | 'too-long' | 'extension' | 'invalid'

export type PhoneReading =
  /** `number` in E.164 (`+18145550111`) for the server, `international` (`+1 814 555 0111`) for people. */
  | { readonly ok: true; readonly number: string; readonly international: string }
  | { readonly ok: false; readonly problem: PhoneProblem }

/**
 * Reads what somebody typed as a phone number. Without a country in front it is one of `region`, if that is known.
 * The numbering plans come with this module (large: load it when a number is asked for).
 */
export function readPhone(text: string, region: Region | undefined): PhoneReading {
  const options = { ...(region && { defaultCountry: region }), extract: false }
  const phone = parsePhoneNumberFromString(text.trim(), options)
  if (phone?.ext) return { ok: false, problem: 'extension' }
  if (phone?.isValid()) return { ok: true, number: phone.number, international: phone.formatInternational() }
  return { ok: false, problem: problemWith(text, region) }
}

function problemWith(text: string, region: Region | undefined): PhoneProblem {
  if (region === undefined && !text.trim().startsWith('+')) return 'no-country'
  const length = validatePhoneNumberLength(text, region)
  if (length === 'TOO_SHORT') return 'too-short'
  return length === 'TOO_LONG' ? 'too-long' : 'invalid'
}

/** The number as people write it across borders, where it is a valid one; else as it came. */
export function shownPhone(number: string): string {
  const reading = readPhone(number, undefined)
  return reading.ok ? reading.international : number
}

/** The country of the first of these numbers that tells one, e.g. of a session's own; undefined where none does. */
export function regionOf(numbers: readonly string[]): Region | undefined {
  for (const number of numbers) {
    const country = parsePhoneNumberFromString(number, { extract: false })?.country
    if (country !== undefined) return country
  }
  return undefined
}
