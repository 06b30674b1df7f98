// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

import { Button } from './button.tsx'

afterEach(cleanup)

test('an available button acts, on click and from the keyboard', async () => {
  const act = vi.fn<() => void>()
  render(<Button onClick={act}>Hold</Button>)

  await userEvent.click(screen.getByRole('button', { name: 'Hold' }))
  await userEvent.keyboard('{Enter}')

  expect(act).toHaveBeenCalledTimes(2)
})

test('a button with a reason keeps focus, does nothing and says why', async () => {
  const act = vi.fn<() => void>()
  render(
    <Button onClick={act} disabledReason="You can't remove callers in this account">
      Remove
    </Button>,
  )
  const button = screen.getByRole('button', {
    name: 'Remove',
    description: "You can't remove callers in this account",
  })

  await userEvent.tab()
  await userEvent.keyboard('{Enter} ')
  await userEvent.click(button)

  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.hasAttribute('disabled')).toBe(false)
  expect(act).not.toHaveBeenCalled()
})

test('a busy button does nothing more and sends no form', async () => {
  const act = vi.fn<() => void>()
  const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault())
  render(
    <form onSubmit={submit}>
      <Button type="submit" isBusy onClick={act}>
        Sign in
      </Button>
    </form>,
  )
  const button = screen.getByRole('button', { name: 'Sign in' })

  await userEvent.click(button)

  expect(button.getAttribute('aria-busy')).toBe('true')
  expect(act).not.toHaveBeenCalled()
  expect(submit).not.toHaveBeenCalled()
})

test("a reason joins a description that the caller gives, and an icon doesn't change the name", () => {
  render(
    <>
      <p id="note">Ana is on hold.</p>
      <Button icon="pause" iconOnly aria-label="Resume" aria-describedby="note" disabledReason="Not yours" />
    </>,
  )

  expect(
    screen.getByRole('button', { name: 'Resume', description: 'Ana is on hold. Not yours' }),
  ).toBeTruthy()
})

test('a button that is only an icon wears it itself, and turns it where one reads from right to left', () => {
  render(<Button icon="back" iconOnly aria-label="Back" />)
  const back = screen.getByRole('button', { name: 'Back' })
  expect([back.childElementCount, back.classList.contains('i-back')]).toEqual([0, true])
  expect(back.dataset['directional']).toBe('true')
})
