import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { sessionDetail } from '#api/sessions.ts'
import { ana, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

const { voiceCall } = steadySessions
const refusal = 'You are no longer in this session.'

/** Tom at a call, out of which Ana takes him. */
async function renderForTom() {
  const console = await renderConsole(`/sessions/${voiceCall}`, { person: tom })
  const takeTomOut = async () => {
    await console.world.act({
      removeMember: { sessionId: voiceCall, identity: tom.email, by: ana.email },
    })
    // A read that was on its way already may be of before.
    await waitFor(async () => {
      await console.poll()
      screen.getByText(refusal, { selector: '.session-archived' })
    })
  }
  return { ...console, takeTomOut }
}

const reasonOf = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent

describe('whoever is taken out while a question is open reads why it cannot be answered any more', () => {
  test('the end of the session', async () => {
    const { user, world, takeTomOut } = await renderForTom()
    await user.click(await screen.findByRole('button', { name: 'End session' }))
    const dialog = await screen.findByRole('alertdialog', { name: 'End the session “Maria Gonçalves”?' })
    await takeTomOut()
    const end = within(dialog).getByRole('button', { name: 'End session' })
    await waitFor(() => expect(reasonOf(end)).toBe(refusal))
    await user.click(end)
    expect(dialog.isConnected).toBe(true)
    expect(await world.requests('EndSession')).toEqual([])
  })

  test("the end of somebody's call", async () => {
    const { user, world, takeTomOut } = await renderForTom()
    await user.click(await screen.findByRole('button', { name: 'More for Ana Silva' }))
    await user.click(await screen.findByRole('menuitem', { name: "End Ana Silva's call" }))
    const dialog = await screen.findByRole('alertdialog', { name: "End Ana Silva's call?" })
    await takeTomOut()
    const end = within(dialog).getByRole('button', { name: 'End call' })
    await waitFor(() => expect(reasonOf(end)).toBe(refusal))
    await user.click(end)
    expect(dialog.isConnected).toBe(true)
    expect(await world.requests('EndSession')).toEqual([])
  })
})

describe('"Try again" of an older notice tells why it cannot be done any more, and sends nothing', () => {
  async function renderAfterFailedHold() {
    const console = await renderForTom()
    await console.world.fault({ operation: 'HoldSession', status: 503, times: 1 })
    await console.user.click(await screen.findByRole('button', { name: 'Hold' }))
    const again = within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' })
    return { ...console, again }
  }

  test('to whoever was taken out', async () => {
    const { user, world, again, takeTomOut } = await renderAfterFailedHold()
    await takeTomOut()
    await user.click(again)
    const told = await within(screen.getByRole('region', { name: 'Notices' })).findByText('Hold')
    expect(told.closest('[aria-live=polite]')?.textContent).toContain(refusal)
    expect(await world.requests('HoldSession')).toHaveLength(1)
  })

  test('on another page, of a session that has ended since', async () => {
    const { user, world, client, again } = await renderAfterFailedHold()
    globalThis.history.pushState(null, '', '/sessions')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Hold' })).toBeNull())
    client.setQueryData(
      sessionDetail(voiceCall).queryKey,
      (session) => session && { ...session, ended: true },
    )
    await user.click(again)
    expect(await screen.findByText('This session has ended.')).toBeTruthy()
    expect(await world.requests('HoldSession')).toHaveLength(1)
  })

  test('and sends it where it still can', async () => {
    const { user, world, again } = await renderAfterFailedHold()
    await user.click(again)
    expect(await screen.findByText('Maria Gonçalves is on hold')).toBeTruthy()
    expect(await world.requests('HoldSession')).toHaveLength(2)
  })
})
