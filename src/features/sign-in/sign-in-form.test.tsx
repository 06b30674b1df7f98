import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { ana, ivo } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name)

async function open(path = '/sign-in') {
  const console = await renderConsole(path, { person: null })
  const { user } = console
  return {
    ...console,
    signIn: async (email: string, password: string) => {
      const emailField = await field('Email')
      await user.clear(emailField)
      if (email) await user.type(emailField, email)
      if (password) await user.type(await field('Password'), password)
      await user.click(screen.getByRole('button', { name: 'Sign in' }))
    },
  }
}

test('the right pair leads to the sessions', async () => {
  const { signIn } = await open()
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
  await signIn(` ${ana.email} `, ana.password)
  expect(await screen.findByRole('region', { name: 'Sessions' })).toBeTruthy()
  expect(location.pathname).toBe('/sessions')
})

test('an address that was asked for signed out is shown afterwards, whole', async () => {
  const asked = `/sessions/${steadySessions.voiceCall}?q=ringing`
  const { signIn } = await open(asked)
  await field('Email')
  expect(location.pathname).toBe('/sign-in')
  await signIn(ana.email, ana.password)
  expect(await screen.findByRole('heading', { level: 1, name: 'Maria Gonçalves' })).toBeTruthy()
  expect(location.pathname + location.search).toBe(asked)
})

test('no link leads a freshly signed-in person out of the console', async () => {
  const { signIn } = await open('/sign-in?returnTo=%2F%0A%2Fevil.example')
  await signIn(ana.email, ana.password)
  await screen.findByRole('region', { name: 'Sessions' })
  expect(location.href).toBe(`${location.origin}/sessions`)
})

describe('a sign-in that does not work keeps the e-mail and says why', () => {
  test.each([
    ['a wrong password', ana.email, 'nope', 'Email or password is wrong.'],
    ['somebody unknown', 'nobody@x.example', 'nope', 'Email or password is wrong.'],
    ['a locked person', ivo.email, ivo.password, 'This account has been locked'],
    ['no password', ana.email, '', 'Enter your email and your password.'],
    ['nothing', '', '', 'Enter your email and your password.'],
  ])('%s', async (_what, email, password, words) => {
    const { signIn } = await open()
    await signIn(email, password)
    expect((await screen.findByRole('alert')).textContent).toBe(words)
    expect((await field('Email')).value).toBe(email)
  })

  test.each([
    ['a server that fails', { status: 500 }, 'error of its own (500)'],
    ['a dropped connection', { drop: true }, "can't be reached"],
    ['a page of HTML', { body: 'html', status: 200 }, "can't read"],
  ] as const)('%s, and a second try works', async (_what, fault, words) => {
    const { signIn, world, user } = await open()
    await world.fault({ operation: 'Authenticate', times: 1, ...fault })
    await signIn(ana.email, ana.password)
    expect((await screen.findByRole('alert')).textContent).toContain(words)
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('region', { name: 'Sessions' })).toBeTruthy()
  })
})

test('a double click signs in once', async () => {
  const { user, world } = await open()
  await world.fault({ operation: 'Authenticate', holdRequest: 'sign-in' })
  await user.type(await field('Email'), ana.email)
  await user.type(await field('Password'), ana.password)
  const button = screen.getByRole('button', { name: 'Sign in' })
  await user.dblClick(button)
  await waitFor(async () => expect(await world.held('sign-in')).toBe(1))
  expect(button.getAttribute('aria-busy')).toBe('true')
  await world.release('sign-in')
  await screen.findByRole('region', { name: 'Sessions' })
  expect(await world.requests('Authenticate')).toHaveLength(1)
})
