// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { clearNotices, currentNotices, type NewNotice, notify } from './notice-store.ts'
import { Notices } from './notices.tsx'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  cleanup()
  clearNotices()
  vi.useRealTimers()
})

const user = userEvent.setup({ advanceTimers: (milliseconds) => vi.advanceTimersByTime(milliseconds) })
function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

function say(notice: NewNotice): void {
  act(() => {
    notify(notice)
  })
}

test('the polite region is there before the words, and success leaves by itself', () => {
  render(<Notices />)
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('')

  say({ tone: 'success', text: 'Dana Reyes removed' })
  expect(status.textContent).toBe('Dana Reyes removed')

  pass(10_000)
  expect(status.textContent).toBe('')
})

test('what is being read does not leave', async () => {
  render(<Notices />)
  say({ tone: 'info', text: 'Dana Reyes had already left' })

  await user.tab()
  pass(20_000)
  expect(screen.getByText('Dana Reyes had already left')).toBeTruthy()

  await user.tab()
  expect(document.activeElement).toBe(document.body)
  pass(10_000)
  expect(screen.queryByText('Dana Reyes had already left')).toBeNull()
})

test('three failures are three alerts that stay until they are dismissed', async () => {
  render(<Notices />)
  for (const name of ['Dana', 'Tom', 'Ana']) say({ tone: 'problem', text: `${name} could not be removed` })
  pass(60_000)
  expect(screen.getAllByRole('alert')).toHaveLength(3)

  await user.click(screen.getByRole('button', { name: 'Dismiss: Tom could not be removed' }))

  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Dana could not be removed',
    'Ana could not be removed',
  ])
})

test('an action runs once and takes its notice away', async () => {
  const run = vi.fn<() => void>()
  render(<Notices />)
  say({ tone: 'problem', text: 'Dana could not be removed', action: { label: 'Try again', run } })

  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }))

  expect(run).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('focus goes on to the next notice, and from the last back to where it was', async () => {
  render(
    <>
      <button type="button">Members</button>
      <Notices />
    </>,
  )
  say({ tone: 'problem', text: 'One' })
  say({ tone: 'problem', text: 'Two' })
  await user.tab()
  await user.tab()

  await user.keyboard('{Enter}')
  pass(20)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dismiss: Two' }))

  await user.keyboard('{Enter}')
  pass(20)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Members' }))
})

test('a notice takes the place of one with the same key', () => {
  render(<Notices />)
  say({ tone: 'problem', text: 'Offline', key: 'connection' })
  say({ tone: 'success', text: 'Back online', key: 'connection' })

  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('Back online')
})

test('there are never too many, and problems outlast the rest', () => {
  notify({ tone: 'success', text: 'Fine' })
  for (let count = 0; count < 40; count++) notify({ tone: 'problem', text: `Problem ${count}` })

  expect(currentNotices().map(({ text }) => text)).toEqual(
    Array.from({ length: 12 }, (_, index) => `Problem ${index + 28}`),
  )
})

test('what went well makes room for what went well later, beside any problem', () => {
  notify({ tone: 'problem', text: 'Not sure' })
  for (let count = 0; count < 8; count++) notify({ tone: 'success', text: `Removed ${count}` })

  expect(currentNotices().map(({ text }) => text)).toEqual([
    'Not sure',
    'Removed 5',
    'Removed 6',
    'Removed 7',
  ])
})

test('what went well makes no room at the cost of news that stays', () => {
  notify({ tone: 'info', text: 'You are no longer in this call', stays: true })
  for (let count = 0; count < 8; count++) notify({ tone: 'success', text: `Removed ${count}` })

  expect(currentNotices().map(({ text }) => text)).toEqual([
    'You are no longer in this call',
    'Removed 5',
    'Removed 6',
    'Removed 7',
  ])
})
