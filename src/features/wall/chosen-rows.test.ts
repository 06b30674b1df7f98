import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { floor, wallRow } from '../../test/wall-rows.ts'
import { chosenRows } from './chosen-rows.ts'
import { readView } from './wall-search.ts'

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
  wallRow(`p${index}`, {
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
      rows.map((each) => (changed.includes(each) ? wallRow(each.id, { name: 'Caller 9', since: 15 }) : each)),
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

test('filtering and sorting 5,000 rows that were never seen takes a frame or two', () => {
  const times = ['', 'find=s4', 'sort=name', 'sort=-agent'].map((search) => {
    const view = readView(new URLSearchParams(search))
    const best = [1, 2, 3, 4, 5].map(() => {
      const many = Array.from({ length: 5_000 }, (_, index) =>
        wallRow(`s${index}`, { since: (index * 7_919) % 5_000 }),
      )
      const start = performance.now()
      chosenRows(many, view)
      return performance.now() - start
    })
    return Math.min(...best)
  })
  expect(Math.max(...times)).toBeLessThan(34)
})
