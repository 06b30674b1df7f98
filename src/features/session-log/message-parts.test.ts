import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readMarks } from './line-marks.ts'
import { messageParts } from './message-parts.ts'

const drawn = (message: string, query: string) =>
  messageParts(message, query, readMarks(message)).map(({ isMatch, segments }) => {
    const text = segments
      .map((segment) =>
        segment.level ? `!${segment.text}!` : segment.isNode ? `@${segment.text}@` : segment.text,
      )
      .join('')
    return isMatch ? `[${text}]` : text
  })

test.each([
  ['plain', '', ['plain']],
  ['ERROR fs-2: no answer', '', ['!ERROR! @fs-2@: no answer']],
  ['ERROR fs-2: no answer', 'no', ['!ERROR! @fs-2@: ', '[no]', ' answer']],
  ['ERROR fs-2: no answer', 'error fs', ['[!ERROR! @fs@]', '@-2@: no answer']],
  ['ERROR fs-2: no answer', 'rro', ['!E!', '[!RRO!]', '!R! @fs-2@: no answer']],
  ['', 'x', ['']],
])('%j with %j', (message, query, expected) => {
  expect(drawn(message, query)).toEqual(expected)
})

test('nothing of a message is lost or said twice', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('ERROR', 'fs-2:', '[WRN]', ' ', 'a')).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('', 'r', 'error', 'a', '2: '), (message, query) => {
      const parts = messageParts(message, query, readMarks(message))
      expect(parts.flatMap(({ segments }) => segments.map((segment) => segment.text)).join('')).toBe(message)
    }),
  )
})
