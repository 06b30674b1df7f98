let segmenter: Intl.Segmenter | undefined

/**
 * The first letters of the first and the last word of a name, whole graphemes of any script; an empty text where
 * there is no letter, as in a phone number.
 */
export function initialsOf(name: string): string {
  const words = name
    .replace(/[([{].*?[)\]}]/g, ' ')
    .split(/[\s._@-]+/u)
    .map(firstLetter)
    .filter((letter) => letter !== '')
  const first = words.at(0) ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return first + joinerFor(last) + last
}

function firstLetter(word: string): string {
  if (isPlain(word)) return /[a-z0-9]/i.exec(word)?.[0].replace(/\d/, '').toUpperCase() ?? ''
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(word)) {
    if (/\p{L}|\p{Extended_Pictographic}/u.test(segment)) return capital(segment)
    if (/\p{N}/u.test(segment)) return ''
  }
  return ''
}

/** Unless the capital is more than one letter, as that of ß is. */
function capital(letter: string): string {
  const upper = letter.toUpperCase()
  return upper.length === letter.length ? upper : letter
}

/** Letters of a cursive script would join into a word that nobody wrote; a zero-width non-joiner keeps them apart. */
const joinerFor = (letter: string) =>
  !isPlain(letter) && /[\p{Script=Arabic}\p{Script=Syriac}]/u.test(letter) ? '\u200C' : ''

/** Of the letters of most names: for those, what the browser knows of all scripts is not loaded, which takes longer than to draw them. */
const isPlain = (text: string) => /^[!-~]*$/.test(text)

/** One of twelve hues in degrees, always the same for the same name. */
export function hueOf(name: string): number {
  let hash = 0
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (hash % 12) * 30
}
