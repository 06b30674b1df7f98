/** Whether a text has the shape of a phone number: digits and what people write between them. */
export const looksLikePhone = (text: string): boolean =>
  /^\s*[+(]?[\d\s().\-/]*$/.test(text) && digitsOf(text).length >= 3

/** Whether a text has the shape of an e-mail address; the server has the last word. */
export const looksLikeEmail = (text: string): boolean =>
  /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text.trim())

/**
 * Whether two addresses (phone numbers or e-mail addresses, as members and contacts have them) reach the same place.
 * A number without its country is taken for the one that ends with it. Blank ones match nothing.
 */
export function sameAddress(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()]
  if (a === '' || b === '') return false
  if (a === b) return true
  return looksLikePhone(a) && looksLikePhone(b) && sameNumber(a, b)
}

/** Shorter numbers are extensions, which say nothing without their switchboard. */
const shortestNational = 7

function sameNumber(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)]
  if (a === b) return true
  const isWhole = (text: string) => text.startsWith('+')
  if (isWhole(one) === isWhole(other)) return false
  const [whole, part] = isWhole(one) ? [a, b] : [b, a]
  // Zeros in front are dialled, but no part of the number; a withheld number is written with nothing else.
  const national = part.replace(/^0+/, '')
  return national.length >= shortestNational && whole.endsWith(national)
}

const digitsOf = (text: string) => text.replaceAll(/\D/g, '')
