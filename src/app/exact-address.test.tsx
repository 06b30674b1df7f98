import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { ana } from '../sandbox/cast.ts'
import { oddSessions } from '../sandbox/scenarios/odd.ts'
import { renderConsole } from '../test/render-console.tsx'

const { reservedId } = oddSessions
const step = encodeURIComponent(reservedId)

describe('an id full of what means something in an address', () => {
  test('leads from the list to its session, and is asked for as it is', async () => {
    const { user, world } = await renderConsole('/sessions', { scenario: 'odd' })
    const list = within(await screen.findByRole('list', { name: 'Sessions' }))
    await user.click(list.getByRole('link', { name: /^Reserved id/ }))
    await screen.findByRole('heading', { level: 1, name: 'Reserved id' })
    expect(location.pathname).toBe(`/sessions/${step}`)
    const [read] = await world.requests('GetSession')
    expect(read?.path).toBe(`/sessions/${step}`)
  })

  test.each(['/sessions', '/print', '/embed/sessions'])('is read from an address below %s', async (place) => {
    await renderConsole(`${place}/${step}`, { scenario: 'odd' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Reserved id' })).toBeTruthy()
  })
})

describe('what is looked for', () => {
  test('is the same when it comes back from an address', async () => {
    await renderConsole('/sessions?q=100%2525%26b%2Fc+%2B1%23')
    expect(await filter()).toMatchObject({ value: '100%25&b/c +1#' })
  })

  test('stays as it is typed', async () => {
    const { user } = await renderConsole('/sessions')
    const field = await filter()
    await user.type(field, '100%2Foff&x=%2B1')
    expect(field).toMatchObject({ value: '100%2Foff&x=%2B1' })
  })

  test('is still there, with the place in the page, after the sign-in that it led to', async () => {
    const address = '/sessions?q=a%26b%23%2B1#log'
    const { user } = await renderConsole(address, { person: null })
    await user.type(await screen.findByRole('textbox', { name: 'Email' }), ana.email)
    await user.type(screen.getByLabelText('Password'), ana.password)
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await filter()).toMatchObject({ value: 'a&b#+1' })
    expect(location.pathname + location.search + location.hash).toBe(address)
  })
})

const filter = () => screen.findByRole('searchbox', { name: 'Filter sessions' })
