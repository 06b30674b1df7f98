// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'

import { useIsLong } from './use-is-long.ts'

const whenCounts = (...counts: number[]): boolean[] => {
  const [first = 0, ...others] = counts
  const { result, rerender } = renderHook(useIsLong, { initialProps: first })
  return [
    result.current,
    ...others.map((count) => {
      rerender(count)
      return result.current
    }),
  ]
}

test.each([
  ['by how many rows it begins with', [200], [false]],
  ['and where there are more', [201], [true]],
  ['a list that comes at once', [0, 201, 5_000], [false, true, true]],
  [
    'one that grows row by row, up to a limit',
    [199, 200, 201, 280, 201],
    [false, false, false, false, false],
  ],
  ['the limit', [150, 250, 350, 450, 550, 600, 601], [false, false, false, false, false, false, true]],
  ['one that was long, and is searched', [201, 200, 201], [true, false, false]],
  ['a search that is over', [5_000, 7, 5_000], [true, false, true]],
])('%s', (_what, counts, expected) => {
  expect(whenCounts(...counts)).toEqual(expected)
})
