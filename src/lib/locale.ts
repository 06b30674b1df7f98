const shown = 'en'

/**
 * The language as dates and numbers need it: of the person's own region where their browser names one (`en-GB`). Digits are
 * European and the calendar is Gregorian in each, as phone numbers, running clocks and the server have them.
 */
export function formatLocale(): string {
  const spoken: readonly string[] = globalThis.navigator?.languages ?? []
  const regional = spoken.find((language) => language.split('-')[0] === shown) ?? shown
  return `${regional.split('-u-')[0]}-u-ca-gregory-nu-latn`
}
