// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'

import { Combobox, type ComboboxOption } from './combobox.tsx'

// The machines that run this are busy; nothing takes this long where all is well.
vi.setConfig({ testTimeout: 30_000 })
afterEach(cleanup)

const people: ComboboxOption[] = [
  { key: '1', label: 'Dana Reyes', note: 'dana@example.com' },
  { key: '2', label: 'Dana Reyes', note: '+1 814 555 0190' },
  { key: '3', label: 'Tom Okafor', note: '' },
]

function Field({ error, told }: { error?: string; told?: (key: string | undefined) => void }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ComboboxOption | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        told?.(chosen?.key ?? text)
      }}
    >
      <Combobox
        label="Name"
        description="Whom to invite"
        error={error}
        options={people.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))}
        emptyText="Nobody"
        text={text}
        chosen={chosen}
        onChange={(typed, option) => {
          setText(typed)
          setChosen(option)
        }}
      />
      <button type="submit">Invite</button>
    </form>
  )
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Name' })

test('one of two namesakes is chosen with the keyboard, and Enter then sends the form', async () => {
  const told = vi.fn<(key: string | undefined) => void>()
  render(<Field told={told} />)
  await userEvent.type(box(), 'dan')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(box().value).toBe('Dana Reyes')
  expect(told).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  expect(told).toHaveBeenCalledWith('2')
})

test('text that nothing fits stays when the list closes and focus goes on', async () => {
  const told = vi.fn<(key: string | undefined) => void>()
  render(<Field told={told} />)
  await userEvent.type(box(), '+1 814')
  expect(await screen.findByText('Nobody')).toBeTruthy()
  await userEvent.click(screen.getByText('Invite'))
  expect(box().value).toBe('+1 814')
  expect(told).toHaveBeenCalledWith('+1 814')
})

test('typing after a choice takes the choice back', async () => {
  const told = vi.fn<(key: string | undefined) => void>()
  render(<Field told={told} />)
  await userEvent.type(box(), 'tom{Enter}')
  await userEvent.type(box(), '{Backspace}{Escape}')
  expect(box().value).toBe('Tom Okafo')
  await userEvent.click(screen.getByText('Invite'))
  expect(told).toHaveBeenCalledWith('Tom Okafo')
})

test('Escape closes the list, and then takes a choice back', async () => {
  render(<Field />)
  await userEvent.type(box(), 'tom{Enter}')
  expect(box().value).toBe('Tom Okafor')
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull())
  await userEvent.keyboard('{Escape}')
  expect(box().value).toBe('')
})

test('its description and error belong to it', () => {
  render(<Field error="Choose somebody" />)
  expect(box().getAttribute('aria-invalid')).toBe('true')
  const notes = box().getAttribute('aria-describedby') ?? ''
  const words = notes.split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(words).toEqual(['Whom to invite', 'Choose somebody'])
})
