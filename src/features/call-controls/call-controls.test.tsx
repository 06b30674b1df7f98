import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { mei } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderInSession } from '../../test/render-in-session.tsx'
import { Controls } from './controls.tsx'

const { twoPeople, onHold, voiceCall, chat, ended } = steadySessions

const renderControls = (sessionId: string, options: Parameters<typeof renderInSession>[2] = {}) =>
  renderInSession(sessionId, (around) => <Controls {...around} accountName={null} />, options)

const button = (name: string) => screen.findByRole('button', { name })

describe('hold and resume', () => {
  test('a call is marked at once, held on proof, and can be resumed from the same button', async () => {
    const { user, world } = await renderControls(twoPeople)
    await world.fault({ operation: 'HoldSession', holdRequest: 'hold' })
    await user.click(await button('Hold'))
    const busy = await button('Holding…')
    expect(busy.getAttribute('aria-busy')).toBe('true')
    await user.dblClick(busy)
    await world.release('hold')
    expect(await screen.findByText('Søren Kjær is on hold')).toBeTruthy()
    const resume = await button('Resume')
    expect(document.activeElement).toBe(resume)
    expect(await world.requests('HoldSession')).toHaveLength(1)

    await user.click(resume)
    expect(await screen.findByText('Søren Kjær is connected again')).toBeTruthy()
    expect(await button('Hold')).toBe(resume)
  })

  test('a double click sends one hold, and no resume', async () => {
    const { user, world } = await renderControls(twoPeople)
    await user.dblClick(await button('Hold'))
    expect(await screen.findByText('Søren Kjær is on hold')).toBeTruthy()
    expect(await world.requests('HoldSession')).toHaveLength(1)
    expect(await world.requests('PatchSession')).toHaveLength(0)
  })

  test('a server that knows no such way to resume is named as the reason', async () => {
    const { user, world } = await renderControls(onHold)
    await world.fault({ operation: 'PatchSession', status: 400, message: 'Unknown field' })
    await user.click(await button('Resume'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Grace Obi is still on hold.')
    expect(alert.textContent).toContain('Evo Voice documents no way to end a hold.')
    expect(within(alert).queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  test('a failure says so, and trying again is the person’s', async () => {
    const { user, world } = await renderControls(twoPeople)
    await world.fault({ operation: 'HoldSession', status: 503 })
    await user.click(await button('Hold'))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Søren Kjær was not put on hold.')
    expect(await world.requests('HoldSession')).toHaveLength(1)
    await world.clearFaults()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Søren Kjær is on hold')).toBeTruthy()
  })
})

describe('redirect', () => {
  test('asks whom, says who is sent, and tells the outcome', async () => {
    const { user, world } = await renderControls(voiceCall)
    await user.click(await button('Redirect'))
    const dialog = await screen.findByRole('dialog', { name: 'Redirect Maria Gonçalves' })
    expect(dialog.textContent).toContain('Maria Gonçalves is sent to the person you choose.')
    await user.type(within(dialog).getByRole('combobox'), 'night')
    await user.keyboard('{Enter}')
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /Caller ID/ }).value).toBe(
      '+1 814 555 0100',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Redirect' }))
    expect(await screen.findByText('Maria Gonçalves was redirected to Night desk')).toBeTruthy()
    expect(await world.members(voiceCall)).toContain('+18145550191')
  })

  test('nothing is sent for what is no address, or for somebody who is on the call', async () => {
    const { user, world } = await renderControls(voiceCall)
    await user.click(await button('Redirect'))
    const dialog = await screen.findByRole('dialog')
    const send = within(dialog).getByText('Redirect', { selector: 'button' })
    await user.click(send)
    expect(dialog.textContent).toContain('Choose a contact')
    await user.type(within(dialog).getByRole('combobox'), 'tom{Enter}')
    await user.click(send)
    expect(dialog.textContent).toContain('Tom Okafor is already in this session.')
    expect(await world.requests('RedirectSession')).toHaveLength(0)
  })

  test('is asked again after a sign-in, and not sent again', async () => {
    const { user, world } = await renderControls(voiceCall)
    await world.fault({ operation: 'RedirectSession', status: 401 })
    await user.click(await button('Redirect'))
    await user.type(await screen.findByRole('combobox'), '8145550199')
    await user.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    signInIsDone()
    const dialog = await screen.findByRole('dialog', { name: 'Redirect Maria Gonçalves' })
    expect(within(dialog).getByRole('alert').textContent).toContain('You had to sign in again')
    expect(within(dialog).getByRole<HTMLInputElement>('combobox').value).toBe('+18145550199')
    expect(await world.requests('RedirectSession')).toHaveLength(1)
  })
})

test('somebody is called into a call by number', async () => {
  const { user, world } = await renderControls(twoPeople)
  await user.click(await button('Add to call'))
  const dialog = await screen.findByRole('dialog', { name: 'Add somebody to “Søren Kjær”' })
  await user.type(within(dialog).getByRole('combobox'), '814 555 0199{Enter}')
  await user.click(within(dialog).getByRole('button', { name: 'Call' }))
  expect(await screen.findByText('+1 814 555 0199 is being called into “Søren Kjær”')).toBeTruthy()
  expect(await world.members(twoPeople)).toContain('+18145550199')
})

describe('the end of a session', () => {
  test('names who is disconnected, and Leave as the other way', async () => {
    const { user } = await renderControls(voiceCall)
    await user.click(await button('End session'))
    const dialog = await screen.findByRole('alertdialog', { name: 'End the session “Maria Gonçalves”?' })
    expect(dialog.textContent).toContain('Maria Gonçalves, Tom Okafor, and Billing will be disconnected.')
    expect(dialog.textContent).toContain('use Leave instead')
    await user.click(within(dialog).getByRole('button', { name: 'End session' }))
    expect(await screen.findByText('Session “Maria Gonçalves” ended')).toBeTruthy()
    await waitFor(async () =>
      expect((await button('End session')).getAttribute('aria-disabled')).toBe('true'),
    )
  })

  test('that came meanwhile turns the question into news', async () => {
    const { user, world, client } = await renderControls(twoPeople)
    await user.click(await button('End session'))
    await screen.findByRole('alertdialog', { name: 'End the session “Søren Kjær”?' })
    await world.act({ endSession: { sessionId: twoPeople } })
    await client.refetchQueries({ type: 'active' })
    const dialog = await screen.findByRole('alertdialog', { name: 'The session “Søren Kjær” has ended' })
    expect(within(dialog).getByRole('alert').textContent).toBe('Nothing is left to end.')
    const close = within(dialog).getByRole('button', { name: 'Close' })
    expect(document.activeElement).toBe(close)
    await user.click(close)
    expect(await world.requests('EndSession')).toHaveLength(0)
  })

  test('by somebody quicker is no failure', async () => {
    const { user, world } = await renderControls(twoPeople)
    await world.fault({ operation: 'EndSession', status: 404, after: true })
    await user.click(await button('End session'))
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'End session' }),
    )
    expect(await screen.findByText('Session “Søren Kjær” had already ended')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(await world.bulkDeletes()).toBe(0)
  })
})

describe('what is not possible', () => {
  test('says why, to a role that may not', async () => {
    await renderControls(twoPeople, { person: mei })
    for (const name of ['Hold', 'Redirect', 'End session']) {
      const control = await button(name)
      expect(control.getAttribute('aria-disabled')).toBe('true')
      expect(description(control)).toBe('Your role may not do this. The server asks for another one.')
    }
  })

  test('says that a session has ended', async () => {
    await renderControls(ended)
    expect(description(await button('Hold'))).toBe('This session has ended.')
  })

  test('is not there where there is no call', async () => {
    await renderControls(chat)
    await button('End session')
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['End session'])
  })

  test('waits for the act under way, but for the end', async () => {
    const { user, world } = await renderControls(twoPeople)
    await world.fault({ operation: 'HoldSession', holdRequest: 'hold' })
    await user.click(await button('Hold'))
    await button('Holding…')
    expect(description(await button('Redirect'))).toBe('Wait until the last act is through.')
    expect((await button('End session')).getAttribute('aria-disabled')).toBeNull()
    await world.release('hold')
    await screen.findByText('Søren Kjær is on hold')
  })
})

test('where there is little room, the other controls are in a menu', async () => {
  const { user } = await renderControls(twoPeople)
  await user.click(await button('More'))
  const menu = await screen.findByRole('menu', { name: 'More' })
  const names = within(menu)
    .getAllByRole('menuitem')
    .map(({ textContent }) => textContent)
  expect(names).toEqual(['Redirect', 'Add to call', 'End session'])
  await user.click(within(menu).getByRole('menuitem', { name: 'End session' }))
  expect(await screen.findByRole('alertdialog', { name: 'End the session “Søren Kjær”?' })).toBeTruthy()
})

const description = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent
