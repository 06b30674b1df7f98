// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { showTheme } from '#ui/theme.ts'
import { renderConsole } from '../../test/render-console.tsx'

test('what is chosen counts at once, and is there on the next visit', async () => {
  const { user } = await renderConsole('/sessions')
  showTheme()
  const { dataset } = document.documentElement
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Ana Silva' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Settings' }))
    return within(await screen.findByRole('dialog', { name: 'Settings' }))
  }
  const settings = await open()
  const choose = (group: string, option: string) =>
    user.click(within(settings.getByRole('group', { name: group })).getByRole('radio', { name: option }))
  expect([dataset['theme'], dataset['contrast'], dataset['density']]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  await choose('Theme', 'Dark')
  await choose('Contrast', 'More')
  await choose('Density', 'Compact')
  expect([dataset['theme'], dataset['contrast'], dataset['density']]).toEqual(['dark', 'more', 'compact'])
  await user.click(settings.getByRole('button', { name: 'Done' }))

  for (const look of ['theme', 'contrast', 'density']) delete dataset[look]
  showTheme()
  expect([dataset['theme'], dataset['contrast'], dataset['density']]).toEqual(['dark', 'more', 'compact'])
  const again = await open()
  const isChecked = (name: string) => again.getByRole<HTMLInputElement>('radio', { name }).checked
  expect(['Dark', 'More', 'Compact'].map(isChecked)).toEqual([true, true, true])
  for (const look of ['theme', 'contrast', 'density']) delete dataset[look]
})
