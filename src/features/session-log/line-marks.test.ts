import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cpuTimeOf } from '../../test/cpu-time.ts'
import { readMarks } from './line-marks.ts'

const said = (message: string) => {
  const { level, node } = readMarks(message)
  return [level, node]
}

describe('what a line says of itself', () => {
  test.each([
    ['ERROR Webhook "notes" answered 502', 'error', null],
    ['WARN Webhook "crm-lookup" took 2,140 ms', 'warning', null],
    ['[ERROR] no route', 'error', null],
    ['[WRN] slow', 'warning', null],
    ['<inf> started', 'info', null],
    ['Error: boom', 'error', null],
    ['warning: low disk', 'warning', null],
    ['FATAL out of memory', 'error', null],
    ['2026-05-04 09:30:00,123 DEBUG dialling', 'debug', null],
    ['[2026-05-04T09:30:00Z] [media-2] [WARN] jitter 48 ms', 'warning', 'media-2'],
    ['fs-2 ERROR no answer', 'error', 'fs-2'],
    ['fs-2: ERROR no answer', 'error', 'fs-2'],
    ['ERROR fs-2: no answer', 'error', 'fs-2'],
    ['ERROR MediaServer: no answer', 'error', 'MediaServer'],
    ['ERROR [fs-2] no answer', 'error', 'fs-2'],
    ['09:30:00 | web.1 | INFO | ready', 'info', 'web.1'],
    ['[fs-2] call bridged', null, 'fs-2'],
    ['level=warn node=fs-2 msg="slow"', 'warning', 'fs-2'],
    ['msg="slow" severity=Error host="db 1"', 'error', 'db 1'],
    ['{"level":"debug","component":"sip","msg":"200 OK"}', 'debug', 'sip'],
    ['Flow node "Notify billing" entered', null, 'Notify billing'],
    ['Moved to server fs-3', null, 'fs-3'],
  ])('%j', (message, level, node) => {
    expect(said(message)).toEqual([level, node])
  })

  test.each([
    '',
    'Incoming call from +18145550111',
    'Flow node entered: Greeting',
    'Error handling was turned on',
    'Information desk answered',
    'Ana-Maria: called back',
    'Caller pressed INFO',
    'Menu: caller pressed 2',
    '[Note] customer wants a call',
    '[2] lines open',
    'The host left',
    'Informed the customer: WARNING signs',
    'Webhook "crm-lookup" answered 200',
    'Server was restarted',
    'level=high noise',
    'ERRORS: none',
    'https://status.example/error: 404',
  ])('a sentence says nothing: %j', (message) => {
    expect(said(message)).toEqual([null, null])
  })

  test('a word that looks like a name, after a level, is one only with its colon', () => {
    expect(said('ERROR fs-2 no answer')).toEqual(['error', null])
    expect(said('ERROR TypeError: x is undefined')).toEqual(['error', null])
  })

  const piece = fc.constantFrom(
    'ERROR',
    '[WRN]',
    'info:',
    'fs-2',
    '[fs-2]',
    'node=',
    '"',
    ':',
    ' ',
    '|',
    'é',
    'İ',
    '09:30:00',
  )

  test('a mark is a part of the text, where it says, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join(' ')),
        ),
        (message) => {
          const { level, levelAt, node, nodeAt } = readMarks(message)
          expect(level === null).toBe(levelAt === null)
          expect(node).toBe(nodeAt && message.slice(nodeAt.from, nodeAt.to))
          const spans = [levelAt, nodeAt].filter((at) => at !== null).toSorted((a, b) => a.from - b.from)
          const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), message.length]
          expect(edges).toEqual(edges.toSorted((a, b) => a - b))
          expect(spans.every(({ from, to }) => from < to)).toBe(true)
        },
      ),
    )
  })

  test('long text of one kind takes no time', async () => {
    const took = await cpuTimeOf(() => {
      for (const part of ['-', '[', 'a-', '<', '"', ' ', 'node ', '1:', 'level='])
        readMarks(part.repeat(20_000))
    })
    expect(took).toBeLessThan(1_000)
  })
})
