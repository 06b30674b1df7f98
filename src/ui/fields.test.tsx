// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'

import { SearchField } from './search-field.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

test('a field has its label as its name, and its description', () => {
  render(<TextField label="Email" description="The one you were invited with." type="email" />)

  const field = screen.getByRole('textbox', { name: 'Email', description: 'The one you were invited with.' })
  expect(field.hasAttribute('aria-invalid')).toBe(false)
})

test('what is wrong is part of the description, and marks the field', () => {
  render(<TextField label="Email" description="Of work." error="That is not an address." />)

  const field = screen.getByRole('textbox', {
    name: 'Email',
    description: 'Of work. That is not an address.',
  })
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

function Search() {
  const [value, setValue] = useState('')
  return (
    <SearchField label="Search log" value={value} onValueChange={setValue}>
      2 matches
    </SearchField>
  )
}

test('Escape empties the search box, and only then means anything to what it is in', async () => {
  const keyOutside = vi.fn<(event: KeyboardEvent) => void>()
  document.addEventListener('keydown', keyOutside)
  render(<Search />)
  const box = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search log' })
  await userEvent.type(box, 'ab')
  keyOutside.mockClear()

  await userEvent.keyboard('{Escape}')
  expect(box.value).toBe('')
  expect(keyOutside).not.toHaveBeenCalled()

  await userEvent.keyboard('{Escape}')
  expect(keyOutside).toHaveBeenCalledTimes(1)
  document.removeEventListener('keydown', keyOutside)
})
