import { listFormat } from './formats.ts'
import { directionOf, shownLocale } from './locale.ts'

const and = listFormat({ type: 'conjunction' })

/** Names as one phrase: `Ana and Tom`. Beyond `most` the rest is left as an ellipsis, so that a sentence stays one. */
export function listed(names: readonly string[], most = 4): string {
  if (directionOf(shownLocale()) === 'rtl') return `${rightToLeftMark}${phrase(names.map(apart), most)}`
  return phrase(names, most)
}

const phrase = (names: readonly string[], most: number) =>
  names.length > most ? `${names.slice(0, most).join(between())} …` : and().format(names)

/** What stands between the second and the third of four names. */
const between = () => and().formatToParts(['1', '2', '3', '4'])[3]?.value

/** Makes the phrase run as its language does, whatever its first name is written in. */
const rightToLeftMark = '\u200F'

/** A name between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that several do not become one run of their own. */
const apart = (name: string) => `\u2068${name}\u2069`
