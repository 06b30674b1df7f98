import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { emptyWall, type Wall } from '#api/wall/wall-change.ts'
import { wallSessions } from '#api/wall/wall.ts'
import { leaveNothing } from '#lib/left-behind.ts'
import { wallRow } from '../../test/wall-rows.ts'
import { WallCounters } from './wall-counters.tsx'
import { usualView } from './wall-search.ts'

afterEach(leaveNothing)

/** The counters of a wall; gives a way to go on to what is read next. */
function renderCounters(first: Wall) {
  const client = new QueryClient()
  const counters = (wall: Wall) => (
    <QueryClientProvider client={client}>
      <WallCounters accountId="a" wall={wall} view={usualView} setView={() => undefined} />
    </QueryClientProvider>
  )
  client.setQueryData(wallSessions('a').queryKey, first)
  const { rerender, unmount } = render(counters(first))
  return {
    unmount,
    goOn: (wall: Wall) => {
      act(() => void client.setQueryData(wallSessions('a').queryKey, wall))
      rerender(counters(wall))
    },
  }
}

const chart = (name: string) => screen.getByRole('img', { name: new RegExp(`^${name}`) })

test('a chart says how many there are now, and not the most of this minute', () => {
  const ringing = ['1', '2'].map((id) => wallRow(id, { callState: 'Ringing' }))
  const { goOn } = renderCounters({ ...emptyWall, rows: ringing })
  goOn({ ...emptyWall, rows: ringing.slice(1) })
  expect(chart('Ringing').getAttribute('aria-label')).toBe('Ringing over the last hour: 1 to 2, now 1')
})

test('who was missed counts for an hour, also when the reader who had heard of it is another', () => {
  const at = Date.now() - 60_000
  const missed = (...ids: string[]) => ({
    ...emptyWall,
    knowsMissed: true,
    missed: ids.map((id) => ({ id, at })),
  })
  const { goOn, unmount } = renderCounters(missed('1', '2'))
  const number = () => screen.getByText('Missed').parentElement?.textContent
  expect(number()).toBe('Missed2')
  goOn(missed())
  goOn(missed('3', '2'))
  expect(number()).toBe('Missed3')
  unmount()
  renderCounters(missed())
  expect(number()).toBe('Missed3')
})

test('where the server does not tell of ends, nobody is said to have missed none', () => {
  const { goOn } = renderCounters({ ...emptyWall, knowsMissed: true })
  const missed = () => screen.getByText('Missed').parentElement?.textContent
  expect(missed()).toBe('Missed0')
  goOn(emptyWall)
  expect(missed()).toBe('Missed–not known')
  expect(chart('Missed').getAttribute('aria-label')).toBe('Missed: now not known')
})
