/** All messages of one language, by name. */
export type Words = Readonly<Record<string, (inputs: never) => string>>

let spoken: Words = {}

/** Has every message said in this language from now on; what it lacks, and with nothing given all, is said in English. */
export function speak(words: Words = {}): void {
  spoken = words
}

/**
 * One message of the catalogue, said in the language that is spoken when it is called. English is at hand; other languages
 * come as a whole when they are chosen, so that nobody loads the words of four languages.
 *
 * @public called by the compiled messages
 */
export function message<Say extends (inputs: never) => string>(name: string, english: Say): Say {
  return ((inputs: never) => (spoken[name] ?? english)(inputs)) as Say
}
