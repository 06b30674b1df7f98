import { expect, test } from 'vitest'

import { bannerText } from './banner.ts'
import { environmentOf } from './environment.ts'

const address = 'http://127.0.0.1:4173/'

test('the sandbox prints its sign-ins in columns', () => {
  const people = [
    { email: 'ana@x.example', password: 'welcome', shows: 'an agent' },
    { email: 'tomas@x.example', password: 'hello', shows: 'another' },
  ]
  expect(bannerText(address, environmentOf(undefined), people)).toBe(`
  Evo Voice console   http://127.0.0.1:4173/
  Behind /api         the sandbox: a made-up call centre, no real calls

  Sign in with e-mail and password
  ana@x.example    welcome  an agent
  tomas@x.example  hello    another
`)
})

test.each([
  ['https://team.evovoice.io', 'team.evovoice.io\n'],
  ['https://evovoice.io', 'evovoice.io (production: real customers)\n'],
  ['http://127.0.0.1:4195/base', '127.0.0.1:4195\n'],
])('in front of %s stands who answers', (url, expected) => {
  expect(bannerText(address, environmentOf(new URL(url)), [])).toContain(`Behind /api         ${expected}`)
})
