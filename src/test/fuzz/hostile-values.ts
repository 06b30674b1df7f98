import * as fc from 'fast-check'

/** Texts that were meant to do something else than to be read. */
export const hostileTexts = [
  '<script>globalThis.isTaken = true</script>',
  '<img src=x onerror="globalThis.isTaken = true">',
  '"><svg onload=globalThis.isTaken=true>',
  '<iframe srcdoc="<script>parent.isTaken = true</script>">',
  '<a href="javascript:globalThis.isTaken=true">x</a>',
  'javascript:globalThis.isTaken=true',
  ' jAvaScRiPt:globalThis.isTaken=true',
  'java\tscript:globalThis.isTaken=true',
  'data:text/html,<script>globalThis.isTaken=true</script>',
  'data:image/svg+xml,<svg onload="globalThis.isTaken=true"/>',
  'vbscript:globalThis.isTaken=true',
  'https://evil.example/"onerror="globalThis.isTaken=true',
  '//evil.example/x.png',
  'https://user:pass@evil.example:99999/',
  'http://[::1',
  '\u202Egnp.exe\u202C',
  '\u2066\u2067\u2068 nested',
  '\u061C\u200F\u200E',
  '\u0000\u0001\u001B[31m',
  '\ud800',
  '\udc00\ud800',
  '\ufeff\u2028\u2029',
  '🙏'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'True',
  '-1',
  '1e999',
  '',
  '   ',
  '\n\r\n',
  '"',
  '""',
  '{',
  '[a,b',
  '{a:b}',
  '$&$1',
  '%2e%2e%2f',
  '%',
  '{{7*7}}${7*7}',
] as const

/** Dates that are none, and dates at the ends of all calendars. */
const oddDates = [
  '0001-01-01T00:00:00',
  '0001-01-01T00:00:00.0000000Z',
  '9999-12-31T23:59:59.9999999Z',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00Z',
  '2026-13-45T99:99:99',
  '/Date(1e400)/',
  '/Date(99999999999999999999)/',
  '/Date(-62135596800000)/',
  '/Date(1700000000000+9999)/',
  'Date(0)',
  '2026-02-30',
  'T',
  'yesterday',
] as const

const huge = fc.constantFrom(2_000, 20_000).map((length) => 'A'.repeat(length))

export const hostileText = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 10, arbitrary: fc.constantFrom(...oddDates) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 5, arbitrary: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: huge },
)

/** Stands for so many lists or objects in each other, which only a wire's text can hold without a stack of its own. */
const nested = fc
  .tuple(fc.constantFrom(3, 60, 400, 3_000, 30_000), fc.boolean())
  .map(([depth, isList]) => `<deep ${depth} ${isList ? 'lists' : 'objects'}>`)

/** Whether some of it nests deeper than anybody has to read: such an answer may be refused. */
export const isTooDeep = (value: unknown): boolean => /<deep \d{4,}/.test(JSON.stringify(value))

/** The text of a body, with what was too deep for a value. */
export const withNesting = (body: string): string =>
  body.replaceAll(/"?<deep (\d+) (lists|objects)>"?/g, (_mark, depth: string, kind) => {
    const [start, end] = kind === 'lists' ? ['[', ']'] : ['{"a":', '}']
    return start.repeat(Number(depth)) + '""' + end.repeat(Number(depth))
  })

/** Keys that would reach a prototype if anybody assigned them carelessly. */
const reachingUp = fc
  .constantFrom(
    '{"__proto__":{"isTaken":true}}',
    '{"constructor":{"prototype":{"isTaken":true}}}',
    '{"__proto__":{"__proto__":{"isTaken":true}},"toString":"x","valueOf":"y"}',
  )
  .map((json) => JSON.parse(json) as unknown)

/** Any value that JSON can say, the wrong type wherever it stands. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 30, arbitrary: hostileText },
  { weight: 10, arbitrary: fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)) },
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 4, arbitrary: fc.array(hostileText, { maxLength: 4 }) },
  { weight: 4, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 4 }) },
  { weight: 4, arbitrary: reachingUp },
  { weight: 1, arbitrary: nested },
)
