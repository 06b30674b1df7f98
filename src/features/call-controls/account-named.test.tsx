import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

import { noor, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

const address = `/sessions/${steadySessions.voiceCall}`

/** Where each act begins, and the question that it brings up. */
const acts = [
  [['End session'], 'alertdialog', 'End the session “Maria Gonçalves”?'],
  [['Redirect'], 'dialog', 'Redirect Maria Gonçalves'],
  [['Add to call'], 'dialog', 'Add somebody to “Maria Gonçalves”'],
  [['More for Tom Okafor', "End Tom Okafor's call"], 'alertdialog', "End Tom Okafor's call?"],
] as const

test('whoever has several accounts reads in each question which one it is', async () => {
  const { user } = await renderConsole(address, { person: noor })
  for (const [[begin, entry], role, question] of acts) {
    await user.click(await screen.findByRole('button', { name: begin }))
    if (entry) await user.click(await screen.findByRole('menuitem', { name: entry }))
    const dialog = await screen.findByRole(role, { name: question })
    expect(dialog.textContent).toContain('In Harbor Lane Care.')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole(role)).toBeNull())
  }
})

test('whoever has one account does not', async () => {
  const { user } = await renderConsole(address, { person: tom })
  await user.click(await screen.findByRole('button', { name: 'Redirect' }))
  expect((await screen.findByRole('dialog')).textContent).not.toContain('Harbor Lane Care')
})
