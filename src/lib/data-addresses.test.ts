import { expect, test } from 'vitest'

/** What gives an address that a page may follow or load; each ends in `safeHttpUrl`. */
const vetted = /safe-http-url\.ts|media-address\.ts|text-parts\.ts/
/** Elements that load or lead somewhere. wouter's `Link` stays within the console, whatever it is given. */
const element =
  /<(?:a|img|audio|video|source|iframe|object|embed|form|Player)\b[^>]*?\s(?:href|src|srcSet|action|data)=\{/
/** A page of the console itself, in a tab of its own: `addresses.ts` makes it, whatever the data says. */
const ownPage = /href=\{basePath \+ (?:session|signIn)Address\(/g
const byHand =
  /window\.open\(|location\.(?:assign|replace)\(|location\.href\s*=[^=]|\.(?:src|href|innerHTML)\s*=[^=]|dangerouslySetInnerHTML/

const sources: Record<string, string> = import.meta.glob(
  ['/src/{app,features,ui}/**/*.{ts,tsx}', '!/src/**/*.test.*'],
  { query: '?raw', import: 'default', eager: true },
)

const using = (pattern: RegExp) =>
  Object.entries(sources).filter(([, source]) => pattern.test(source.replaceAll(ownPage, '')))

test('the elements that show what data leads to are found', () => {
  expect(using(element).map(([file]) => file)).toEqual(
    expect.arrayContaining([
      '/src/features/chat-transcript/message-media.tsx',
      '/src/features/chat-transcript/message-text.tsx',
      '/src/ui/avatar.tsx',
    ]),
  )
})

test('every address from data goes through the one function that vets it', () => {
  expect(
    using(element)
      .filter(([, source]) => !vetted.test(source))
      .map(([file]) => file),
  ).toEqual([])
})

test('nothing goes somewhere, or writes markup, by hand', () => {
  expect(using(byHand).map(([file]) => file)).toEqual([])
})
