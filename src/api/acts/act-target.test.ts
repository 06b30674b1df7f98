import { beforeEach, describe, expect, test } from 'vitest'

import { createSandbox } from '../../sandbox/sandbox.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { ana } from '../../sandbox/cast.ts'
import { connect } from '../../test/sandbox-network.ts'
import { asksForPhone, likelyRegion, ownNumber, readTargetForm, targetOptions } from './act-target.ts'
import { send } from '../client.ts'
import type { AppContact } from '../contract/agent-app.ts'
import type { SessionInfo } from '../contract/session-info.ts'

let contacts: AppContact[]
let chat: SessionInfo

beforeEach(async () => {
  connect(createSandbox({ scenario: 'quiet' }))
  await send('Authenticate', { provider: 'credentials', userName: ana.email, password: ana.password })
  contacts = (await send('GetMyContacts', {})).contacts
  chat = await send('GetSession', { sessionId: steadySessions.chat })
})

describe('what is offered', () => {
  const labels = (text: string, ability: 'canChat' | 'canCall' = 'canCall') =>
    targetOptions(contacts, ability, text, 'US').map(({ label }) => label)

  test.each([
    ['dan', ['Dana Reyes']],
    ['nunez', ['José Núñez Pharmacy']],
    ['TOM.OKAFOR@', ['Tom Okafor']],
    ['zzz', []],
    ['814 555 0191', ['Night desk']],
    ['814 555 0199', ['+1 814 555 0199']],
    ['eve@x.example', ['eve@x.example']],
    ['dana.reyes@harborlane.example', ['Dana Reyes']],
  ])('for %j', (text, found) => {
    expect(labels(text)).toEqual(found)
  })

  test('only who can be reached so', () => {
    expect(labels('', 'canCall')).toContain('Billing')
    expect(labels('', 'canChat')).not.toContain('Billing')
  })

  test('namesakes are told apart, numbers are shown as people write them', () => {
    const twice = [contacts[0]!, contacts[0]!]
    const [one, other] = targetOptions(twice, 'canCall', '', 'US')
    expect(one?.key).not.toBe(other?.key)
    expect(targetOptions(contacts, 'canCall', 'billing', 'US')).toMatchObject([
      { note: '+1 814 555 0190', address: '+18145550190' },
    ])
  })
})

describe('what the form gives', () => {
  const read = (text: string, callerId = '') =>
    readTargetForm({ text, chosen: null, callerId }, chat, contacts)

  test.each([
    ['814 555 0199', '', { to: { address: '+18145550199', name: '+1 814 555 0199' } }],
    [
      '+44 20 7946 0958',
      '+1 814 555 0100',
      { to: { address: '+442079460958', name: '+44 20 7946 0958' }, callerId: '+18145550100' },
    ],
    ['eve@x.example', '+1 814 555 0100', { to: { address: 'eve@x.example', name: 'eve@x.example' } }],
    [
      'Tom.Okafor@harborlane.example',
      '',
      { to: { address: 'Tom.Okafor@harborlane.example', name: 'Tom Okafor' } },
    ],
  ])('%j with caller id %j', (text, callerId, given) => {
    expect(read(text, callerId)).toEqual({ ok: true, ...given })
  })

  test.each([
    ['', 'Choose a contact, or type a phone number or an e-mail address.'],
    ['somebody', 'This is no contact, phone number or e-mail address.'],
    ['+1 814', 'This phone number is too short.'],
    ['+1 814 555 0199 00', 'This phone number is too long.'],
    ['+999 123 456', 'This is no valid phone number.'],
    ['dana.reyes@harborlane.example', 'Dana Reyes is already in this session.'],
    ['(814) 555-0121', 'Nguyễn Thị Hoa is already in this session.'],
  ])('%j is refused: %s', (text, targetError) => {
    expect(read(text)).toEqual({ ok: false, targetError })
  })

  test('a number without a country, where no country is near', () => {
    const nowhere = { ...chat, toAddress: '', fromAddress: '', fromPhoneNumber: '', members: [] }
    expect(readTargetForm({ text: '814 555 0199', chosen: null, callerId: '' }, nowhere, [])).toEqual({
      ok: false,
      targetError: 'Start the phone number with + and the country, e.g. +1.',
    })
    expect(likelyRegion(nowhere, contacts)).toBe('US')
  })

  test('a caller id that is none', () => {
    expect(read('814 555 0199', 'front desk')).toMatchObject({ ok: false, callerIdError: expect.any(String) })
  })
})

test('the caller id is asked for numbers only, and the own number is suggested', () => {
  const asks = (text: string) => asksForPhone({ text, chosen: null, callerId: '' })
  expect([asks('+1 814'), asks('eve@x.example'), asks('dana'), asks('')]).toEqual([true, false, false, false])
  expect(ownNumber(chat)).toBe('+1 814 555 0100')
  expect(ownNumber({ ...chat, direction: 'Outgoing' })).toBe('+1 814 555 0121')
  expect(ownNumber({ ...chat, toAddress: 'front desk' })).toBe('')
})
