import { act, screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'

import { harborLane, juniper, zoe } from '../sandbox/cast.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../test/render-console.tsx'
import { followAccount } from './follow-account.ts'

const switchElsewhere = () =>
  act(() => {
    localStorage.setItem('accountId', juniper.id)
    globalThis.dispatchEvent(
      new StorageEvent('storage', { key: 'accountId', oldValue: harborLane.id, newValue: juniper.id }),
    )
    return Promise.resolve()
  })

test.each([
  `/sessions/${steadySessions.voiceCall}`,
  `/wall/${steadySessions.voiceCall}`,
  `/print/${steadySessions.voiceCall}`,
])('where another tab chooses another account, %s is left', async (address) => {
  const { client } = await renderConsole(address, { person: zoe })
  onTestFinished(followAccount(client))
  await screen.findByRole('heading', { level: 1, name: 'Maria Gonçalves' })
  await switchElsewhere()
  expect(await screen.findByRole('button', { name: /Juniper Dental Group/ })).toBeTruthy()
  expect(location.pathname).toBe('/sessions')
  expect(screen.queryAllByText('Maria Gonçalves')).toEqual([])
})

test('a frame keeps the session that the page around it asked for', async () => {
  const address = `/embed/sessions/${steadySessions.voiceCall}`
  const { client } = await renderConsole(address, { person: zoe })
  onTestFinished(followAccount(client))
  await screen.findByRole('heading', { level: 1, name: 'Maria Gonçalves' })
  await switchElsewhere()
  expect(location.pathname).toBe(address)
})
