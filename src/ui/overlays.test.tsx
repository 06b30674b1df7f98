// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'

import { AlertDialog } from './alert-dialog.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { MenuButton } from './menu-button.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Question({ finalFocus }: { finalFocus?: () => HTMLElement | null }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <h2 tabIndex={-1}>Members</h2>
      <Button onClick={() => setIsOpen(true)}>Remove Dana Reyes</Button>
      <AlertDialog
        isOpen={isOpen}
        close={() => setIsOpen(false)}
        title="Remove Dana Reyes?"
        {...(finalFocus && { finalFocus })}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
            <Button variant="danger">Remove</Button>
          </>
        }
      >
        <p>The caller will be disconnected.</p>
      </AlertDialog>
    </>
  )
}

test('an alert dialog has its name, its consequence and the harmless button first', async () => {
  render(<Question />)
  await userEvent.click(screen.getByRole('button', { name: 'Remove Dana Reyes' }))

  const dialog = await screen.findByRole('alertdialog', {
    name: 'Remove Dana Reyes?',
    description: 'The caller will be disconnected.',
  })
  expect(dialog).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' })))
})

test('Escape cancels, and focus is back where it was', async () => {
  render(<Question />)
  await userEvent.click(screen.getByRole('button', { name: 'Remove Dana Reyes' }))
  await screen.findByRole('alertdialog')
  await userEvent.keyboard('{Escape}')

  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Dana Reyes' })),
  )
})

test('the caller can send focus elsewhere', async () => {
  render(<Question finalFocus={() => screen.getByText('Members')} />)
  await userEvent.click(screen.getByRole('button', { name: 'Remove Dana Reyes' }))
  await screen.findByRole('alertdialog')
  await userEvent.keyboard('{Escape}')

  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Members' })))
})

test('a dialog without a way to close it stays', async () => {
  render(
    <Dialog isOpen title="Sign in again" description="Nothing on screen is lost.">
      <Button>Sign in</Button>
    </Dialog>,
  )
  const dialog = await screen.findByRole('dialog', {
    name: 'Sign in again',
    description: 'Nothing on screen is lost.',
  })

  await userEvent.keyboard('{Escape}')
  await userEvent.click(document.body)

  expect(dialog.isConnected).toBe(true)
})

test('a menu opens from the keyboard, chooses, acts and gives focus back', async () => {
  const choose = vi.fn<(value: string) => void>()
  const signOut = vi.fn<() => void>()
  render(
    <MenuButton
      label="Dana Reyes"
      entries={[
        { kind: 'note', label: 'dana@example.com' },
        {
          kind: 'choice',
          label: 'Theme',
          value: 'light',
          options: [
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ],
          choose,
        },
        { kind: 'divider' },
        {
          kind: 'act',
          label: 'Test ringing',
          disabledReason: 'The browser blocks sound',
          run: vi.fn<() => void>(),
        },
        { kind: 'act', label: 'Sign out', run: signOut },
      ]}
    />,
  )
  const button = screen.getByRole('button', { name: 'Dana Reyes' })
  expect(button.getAttribute('aria-haspopup')).toBe('menu')

  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  await screen.findByRole('menu', { name: 'Dana Reyes' })
  expect(screen.getByRole('group', { name: 'Theme' })).toBeTruthy()
  expect(screen.getByRole('menuitemradio', { name: 'Light' }).getAttribute('aria-checked')).toBe('true')

  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }))
  expect(choose).toHaveBeenCalledWith('dark')
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(button))

  await userEvent.click(button)
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  expect(signOut).toHaveBeenCalledTimes(1)
})

test('a menu that fades away leaves focus in the dialog that its act opened', async () => {
  let fadeOut = () => {}
  const finished = new Promise<Animation>((resolve) => (fadeOut = () => resolve({} as Animation)))
  vi.spyOn(Element.prototype, 'getAnimations').mockImplementation(function (this: Element) {
    return this.matches('.menu') && this.hasAttribute('data-closed') ? [{ finished } as Animation] : []
  })
  function Asking() {
    const [isOpen, setIsOpen] = useState(false)
    return (
      <>
        <MenuButton
          label="Ana Silva"
          entries={[{ kind: 'act', label: 'Sign out', run: () => setIsOpen(true) }]}
        />
        <AlertDialog
          isOpen={isOpen}
          close={() => setIsOpen(false)}
          title="Sign out?"
          actions={<Button onClick={() => setIsOpen(false)}>Stay</Button>}
        >
          <p>You are in a call.</p>
        </AlertDialog>
      </>
    )
  }
  render(<Asking />)
  await userEvent.click(screen.getByRole('button', { name: 'Ana Silva' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  const stay = await screen.findByRole('button', { name: 'Stay' })
  await waitFor(() => expect(document.activeElement).toBe(stay))
  expect(document.querySelector('.menu')).toBeTruthy()
  fadeOut()
  await waitFor(() => expect(document.querySelector('.menu')).toBeNull())
  await Promise.resolve()
  expect(document.activeElement).toBe(stay)
})
