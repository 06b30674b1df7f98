import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { SaveViewDialog } from './save-view-dialog.tsx'

const saved: string[] = []

/** The dialog, open; gives a way to open it again after it was closed. */
function openDialog(names: readonly string[], name = '') {
  const user = userEvent.setup()
  saved.length = 0
  const dialog = (isOpen: boolean, former: string) => (
    <SaveViewDialog
      {...{ isOpen, names }}
      name={former}
      close={() => rerender(dialog(false, ''))}
      save={(each) => saved.push(each)}
    />
  )
  const { rerender } = render(dialog(true, name))
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
  const press = (button: string) => user.click(screen.getByRole('button', { name: button }))
  const openAgain = async (former = '') => {
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    rerender(dialog(true, former))
  }
  return { user, box, press, openAgain }
}

test('each opening begins with the name of the view, and without what was wrong the last time', async () => {
  const { user, box, press, openAgain } = openDialog([], 'Late calls')
  expect(box().value).toBe('Late calls')
  await user.clear(box())
  await press('Save')
  expect(screen.getByText('Give the view a name.')).toBeTruthy()
  await press('Cancel')
  await openAgain()
  expect(box().value).toBe('')
  expect(screen.queryByText('Give the view a name.')).toBeNull()
  await press('Cancel')
  await openAgain('Chats')
  expect(box().value).toBe('Chats')
})

test('a name that another view has says so before it is saved', async () => {
  const { user, box, press } = openDialog(['Late calls'])
  await user.type(box(), 'Late call')
  expect(screen.getByRole('status').textContent).toBe('')
  await user.type(box(), 's ')
  expect(screen.getByRole('status').textContent).toMatch(/^A view of this name is saved already/)
  await press('Save')
  expect(saved).toEqual(['Late calls '])
})

test('one view too many is refused, and takes the place of no other', async () => {
  const { user, box, press } = openDialog(Array.from({ length: 30 }, (_, index) => `View ${index}`))
  await user.type(box(), 'One more')
  await press('Save')
  expect(screen.getByText(/^You have saved 30 views/)).toBeTruthy()
  expect(document.activeElement).toBe(box())
  expect(saved).toEqual([])
  await user.clear(box())
  await user.type(box(), 'View 7')
  await press('Save')
  expect(saved).toEqual(['View 7'])
})
