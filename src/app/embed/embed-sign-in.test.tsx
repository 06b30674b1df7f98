import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { send } from '#api/client.ts'
import { ana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

test('who has signed in in a tab meanwhile is let in on coming back', async () => {
  await renderConsole(`/embed/sessions/${steadySessions.voiceCall}`, { person: null })
  await screen.findByRole('button', { name: 'Sign in' })
  await send('Authenticate', { provider: 'credentials', userName: ana.email, password: ana.password })
  act(() => void globalThis.dispatchEvent(new Event('focus')))
  expect(await screen.findByRole('heading', { level: 1, name: 'Maria Gonçalves' })).toBeTruthy()
})
