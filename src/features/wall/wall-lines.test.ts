import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { WallRow } from '#api/wall/wall-row.ts'
import { folded } from '#lib/folded.ts'
import { chosenRows, heldLines, linesOf, type WallLine } from './wall-lines.ts'
import { readView, usualView } from './wall-search.ts'

const row = (id: string, given: Partial<WallRow> = {}): WallRow => ({
  id,
  name: id,
  path: '',
  queue: '',
  agent: '',
  callState: 'Connected',
  queueState: 'None',
  channel: 'Voice',
  direction: 'Incoming',
  from: '',
  people: 2,
  callSids: '',
  wasMissed: false,
  since: 1_000,
  modified: 1_000,
  text: folded(`${id}\n${given.path ?? ''}`),
  ...given,
})

const floor = [
  row('talks', { since: 1, queue: 'Billing' }),
  row('held', { callState: 'Hold', since: 50, queue: 'Billing', people: 5 }),
  row('rings', { callState: 'Ringing', since: 30, queue: 'Sales', path: 'Zoë › Clinic' }),
  row('waits', { callState: 'Ringing', queueState: 'Queued', since: 20, queue: 'Sales', channel: 'Chat' }),
  row('undated', { callState: 'Ringing', since: null }),
]
const chosen = (search: string) =>
  chosenRows(floor, readView(new URLSearchParams(search))).map(({ id }) => id)

test.each([
  ['', ['waits', 'rings', 'undated', 'held', 'talks']],
  ['sort=wait', ['talks', 'held', 'undated', 'rings', 'waits']],
  ['sort=name', ['held', 'rings', 'talks', 'undated', 'waits']],
  ['sort=-people', ['held', 'rings', 'talks', 'undated', 'waits']],
  ['sort=nonsense', ['waits', 'rings', 'undated', 'held', 'talks']],
  ['state=Queued', ['waits']],
  ['state=ringing', ['rings', 'undated']],
  ['channel=Chat', ['waits']],
  ['queue=Billing', ['held', 'talks']],
  ['find=zoe+CLINIC', ['rings']],
  ['find=nobody', []],
])('%s shows %j', (search, ids) => {
  expect(chosen(search)).toEqual(ids)
})

const pool = Array.from({ length: 12 }, (_, index) =>
  row(`p${index}`, {
    name: `Caller ${index % 5}`,
    callState: ['Connected', 'Hold', 'Ringing'][index % 3] ?? '',
    since: index % 4 === 0 ? null : (index % 3) * 10,
  }),
)

test('the order is the same whatever was chosen before', () => {
  // Some have come, some have gone, and some are as they have become.
  const some = fc
    .tuple(fc.shuffledSubarray(pool), fc.subarray(pool))
    .map(([rows, changed]) =>
      rows.map((each) => (changed.includes(each) ? row(each.id, { name: 'Caller 9', since: 15 }) : each)),
    )
  fc.assert(
    fc.property(
      some,
      some,
      fc.constantFrom('', 'sort=wait', 'sort=name', 'sort=-people', 'state=Ringing', 'find=p1'),
      (before, now, search) => {
        const view = readView(new URLSearchParams(search))
        chosenRows(before, view)
        const afterOthers = chosenRows(now, view)
        chosenRows(now, readView(new URLSearchParams('sort=channel')))
        expect(afterOthers).toEqual(chosenRows(now, view))
      },
    ),
  )
})

const keys = (lines: readonly WallLine[]) =>
  lines.map((line) => (line.kind === 'group' ? `[${line.value}]` : line.key))

test('groups stand by their names, what is in none last, and closed ones hide what they hold', () => {
  const rows = chosenRows(floor, usualView)
  expect(keys(linesOf(rows, 'queue', new Set()))).toEqual([
    '[Billing]',
    'held',
    'talks',
    '[Sales]',
    'waits',
    'rings',
    '[]',
    'undated',
  ])
  const lines = linesOf(rows, 'queue', new Set(['Sales']))
  expect(keys(lines)).toEqual(['[Billing]', 'held', 'talks', '[Sales]', '[]', 'undated'])
  expect(lines[3]).toMatchObject({ count: 2, waiting: 2, isOpen: false })
})

test('held lines keep their places: what has gone is marked, what comes is counted', () => {
  const shown = linesOf(floor, '', new Set())
  const next = [row('new'), ...floor.slice(1, 4), row('undated', { callState: 'Connected' })]
  const { lines, late } = heldLines(shown, linesOf(next, '', new Set()), next)
  expect(keys(lines)).toEqual(keys(shown))
  expect(late).toBe(1)
  expect(lines[0]).toMatchObject({ hasGone: true })
  expect(lines[1]).toBe(shown[1])
  expect(lines[4]).toMatchObject({ row: { callState: 'Connected' }, hasGone: false })
  expect(heldLines(lines, linesOf(next, '', new Set()), next).lines).toBe(lines)
})

test('filtering and sorting 5,000 rows that were never seen takes a frame or two', () => {
  const times = ['', 'find=s4', 'sort=name', 'sort=-agent'].map((search) => {
    const view = readView(new URLSearchParams(search))
    const best = [1, 2, 3, 4, 5].map(() => {
      const many = Array.from({ length: 5_000 }, (_, index) =>
        row(`s${index}`, { since: (index * 7_919) % 5_000 }),
      )
      const start = performance.now()
      chosenRows(many, view)
      return performance.now() - start
    })
    return Math.min(...best)
  })
  expect(Math.max(...times)).toBeLessThan(34)
})
