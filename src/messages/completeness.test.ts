import { describe, expect, test } from 'vitest'

/** A message as it stands in a file: its words, or words for each category of a plural. */
type Message = string | readonly Plural[]
interface Plural {
  readonly declarations: readonly string[]
  readonly selectors: readonly string[]
  readonly match: Readonly<Record<string, string>>
}
type Area = Readonly<Record<string, Message>>

interface Settings {
  readonly baseLocale: string
  readonly locales: readonly string[]
  readonly 'plugin.inlang.messageFormat': { readonly pathPattern: readonly string[] }
}

const { './project.inlang/settings.json': settings, ...areas }: Record<string, unknown> = import.meta.glob(
  './*/*.json',
  { import: 'default', eager: true },
)
const {
  baseLocale,
  locales,
  'plugin.inlang.messageFormat': { pathPattern },
} = settings as Settings

const area = (path: string, locale: string) => areas[path.replace('{locale}', locale)] as Area
const english = pathPattern.map((path) => [path, area(path, baseLocale)] as const)

test('every file of messages is in the settings, and the other way about', () => {
  const named = locales.flatMap((locale) => pathPattern.map((path) => path.replace('{locale}', locale)))
  expect(Object.keys(areas).toSorted()).toEqual(named.toSorted())
})

test('every message is said somewhere', () => {
  const sources: Record<string, string> = import.meta.glob(
    ['../**/*.{ts,tsx}', '!../**/*.test.*', '!./compiled/**'],
    { query: '?raw', import: 'default', eager: true },
  )
  const said = new Set(Object.values(sources).flatMap((source) => source.match(/\w+/g) ?? []))
  const names = english.flatMap(([, messages]) => Object.keys(messages))
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter((name) => !said.has(name))).toEqual([])
})

describe.each(locales)('in %s', (locale) => {
  test.each(english)('%s has the messages of the English, in its order', (path, messages) => {
    expect(Object.keys(area(path, locale))).toEqual(Object.keys(messages))
  })

  test.each(english)('%s puts into each message what the English puts in', (path, messages) => {
    const said = area(path, locale)
    expect(eachOf(said, (message) => inputsOf(wordsOf(message)))).toEqual(
      eachOf(messages, (message) => inputsOf(wordsOf(message))),
    )
    // “One call” may do without its number, what is said of any other number may not.
    expect(eachOf(said, (message) => inputsOf(wordsOf(message).slice(-1)))).toEqual(
      eachOf(messages, (message) => inputsOf(wordsOf(message).slice(-1))),
    )
  })

  test.each(english)('%s asks for no input that the English is not given', (path, messages) => {
    const given = eachOf(messages, givenTo)
    const unknown = ([name, inputs]: [string, readonly string[]]) =>
      inputs.filter((input) => !given[name]?.includes(input)).map((input) => `${name}: ${input}`)
    expect(Object.entries(eachOf(area(path, locale), givenTo)).flatMap(unknown)).toEqual([])
  })

  test.each(english)('%s has words for each category of its plurals', (path) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    const categories = pluralCategories.toSorted(byWeight)
    const said = area(path, locale)
    expect(eachOf(said, (message) => pluralsOf(message).map(({ match }) => Object.keys(match)))).toEqual(
      eachOf(said, (message) =>
        pluralsOf(message).map(({ selectors }) =>
          categories.map((category) => `${selectors.join()}=${category}`),
        ),
      ),
    )
  })

  test.each(english)('%s leaves no message empty', (path) => {
    const isEmpty = ([, message]: [string, Message]) => wordsOf(message).some((words) => words.trim() === '')
    expect(Object.entries(area(path, locale)).filter(isEmpty)).toEqual([])
  })
})

const eachOf = <Of>(messages: Area, of: (message: Message) => Of): Readonly<Record<string, Of>> =>
  Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, of(message)]))

/** The order of the files; `other` is last, which the comparison above goes by. */
const weights = ['zero', 'one', 'two', 'few', 'many', 'other']
const byWeight = (one: string, other: string) => weights.indexOf(one) - weights.indexOf(other)

const pluralsOf = (message: Message): readonly Plural[] => (typeof message === 'string' ? [] : message)

const wordsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match))

/** The names between braces. */
const inputsOf = (words: readonly string[]): readonly string[] => namesIn(words.join(' '), /\{(\w+)\}/g)

/** What a caller has to give: for a plural that is declared, else it is what stands in the words. */
const givenTo = (message: Message): readonly string[] =>
  typeof message === 'string'
    ? inputsOf([message])
    : namesIn(message.flatMap(({ declarations }) => declarations).join('\n'), /^input (\w+)$/gm)

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted()
