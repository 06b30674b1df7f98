import { act, screen, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'

import { zoe } from '../sandbox/cast.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../test/render-console.tsx'
import { showLanguage } from './language.ts'

test('a mounted screen speaks the new language at once, rows that keep their rendering too', async () => {
  await renderConsole(`/sessions/${steadySessions.voiceCall}`)
  onTestFinished(() => act(() => showLanguage('en')))
  const members = await screen.findByRole('list', { name: 'Members' })
  const sessions = await screen.findByRole('list', { name: 'Sessions' })
  expect((await within(sessions).findAllByText('Connected')).length).toBeGreaterThan(0)
  const [row] = await within(members).findAllByRole('listitem')
  expect(within(members).getAllByRole('button', { name: /^Remove / }).length).toBeGreaterThan(0)

  await act(() => showLanguage('de'))
  expect(document.documentElement).toMatchObject({ lang: 'de', dir: 'ltr' })
  expect(members, 'the same list, not another one').toBe(screen.getByRole('list', { name: 'Teilnehmer' }))
  expect(row?.isConnected).toBe(true)
  expect(within(members).getAllByRole('button', { name: / entfernen$/ }).length).toBeGreaterThan(0)
  expect(within(members).queryAllByRole('button', { name: /^Remove / })).toEqual([])
  expect(within(members).getAllByText('Verbunden').length).toBeGreaterThan(0)
  expect(within(sessions).queryAllByText('Connected')).toEqual([])

  await act(() => showLanguage('ar'))
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(within(members).getAllByRole('button', { name: /^إزالة / }).length).toBeGreaterThan(0)

  await act(() => showLanguage('en'))
  expect(within(members).getAllByRole('button', { name: /^Remove / }).length).toBeGreaterThan(0)
})

test('rows of calls speak it too', async () => {
  await renderConsole('/calls', { person: zoe })
  onTestFinished(() => act(() => showLanguage('en')))
  const calls = await screen.findByRole('list', { name: 'Active calls' })
  expect(within(calls).getAllByText('In progress').length).toBeGreaterThan(0)
  await act(() => showLanguage('de'))
  expect(within(calls).queryAllByText('In progress')).toEqual([])
})

test('the words of clocks, which change by the minute, speak it at once', async () => {
  await renderConsole('/sessions')
  onTestFinished(() => act(() => showLanguage('en')))
  const sessions = await screen.findByRole('list', { name: 'Sessions' })
  expect((await within(sessions).findAllByText(/\bminutes?\b/)).length).toBeGreaterThan(0)
  await act(() => showLanguage('de'))
  expect(within(sessions).queryAllByText(/\bminutes?\b/)).toEqual([])
  expect(within(sessions).getAllByText(/\bMinuten?\b/).length).toBeGreaterThan(0)
})
