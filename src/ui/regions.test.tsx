// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

import { announce, Announcer } from './announcer.tsx'
import { Pane } from './pane.tsx'
import { ProblemState } from './problem-state.tsx'
import { ResizablePanes } from './resizable-panes.tsx'
import { Skeleton } from './skeleton.tsx'
import { StateChip } from './state-chip.tsx'

afterEach(cleanup)

test('a pane is a region of exactly its title, and its heading can take focus', () => {
  render(
    <Pane title="Members" count={3}>
      <p>Dana</p>
    </Pane>,
  )

  expect(screen.getByRole('region', { name: 'Members' }).textContent).toContain('Dana')
  const heading = screen.getByRole('heading', { level: 2, name: 'Members' })
  heading.focus()
  expect(document.activeElement).toBe(heading)
})

test('a pane passes on what it is told of pointer and focus', () => {
  const enter = vi.fn<() => void>()
  render(
    <Pane title="Members" onPointerEnter={enter}>
      <p>Dana</p>
    </Pane>,
  )

  fireEvent.pointerEnter(screen.getByRole('region', { name: 'Members' }))

  expect(enter).toHaveBeenCalledTimes(1)
})

test('the edge of the inbox is moved like any slider, and its width is told', () => {
  const widths: number[] = []
  const { container } = render(
    <ResizablePanes
      front="main"
      start={<p>Inbox</p>}
      main={<p>Session</p>}
      onStartWidthChange={(width) => widths.push(width)}
    />,
  )

  fireEvent.change(screen.getByRole('slider', { name: 'Width of the list' }), { target: { value: '336' } })

  expect(widths).toEqual([336])
  expect((container.firstElementChild as HTMLElement).style.getPropertyValue('--start')).toBe('336px')
  expect(container.querySelector('.panes-end')).toBeNull()
})

test('a problem says what, offers the way on, and its reference can be copied', async () => {
  const user = userEvent.setup()
  const tryAgain = vi.fn<() => void>()
  render(
    <>
      <ProblemState
        title="No such session"
        heading="h1"
        reference="8f3a"
        actions={
          <button type="button" onClick={tryAgain}>
            Try again
          </button>
        }
      >
        It may have been archived.
      </ProblemState>
      <Announcer />
    </>,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'No such session' })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await user.click(screen.getByRole('button', { name: 'Copy reference' }))

  expect(tryAgain).toHaveBeenCalledTimes(1)
  expect(await navigator.clipboard.readText()).toBe('8f3a')
  expect(screen.getByText('Copied')).toBeTruthy()
})

test('the same words are announced again as new ones', () => {
  const { container } = render(<Announcer />)
  const [polite, assertive] = [...container.querySelectorAll('[aria-live]')]

  announce('Members')
  const first = polite?.firstChild
  announce('Members')
  announce('Offline', 'assertive')

  expect(polite?.textContent).toBe('Members')
  expect(polite?.firstChild).not.toBe(first)
  expect(assertive?.textContent).toBe('Offline')
})

test('a state is one element, with its word', () => {
  const { container } = render(<StateChip tone="ringing">Ringing</StateChip>)

  expect(container.querySelectorAll('*')).toHaveLength(1)
  expect(container.textContent).toBe('Ringing')
})

test('what is loading is said, and drawn by one element whatever the number of rows', () => {
  const { container } = render(<Skeleton label="Loading members…" rows={200} />)

  expect(container.querySelectorAll('*')).toHaveLength(2)
  expect(container.textContent).toBe('Loading members…')
})
