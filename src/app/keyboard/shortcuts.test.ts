// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'

import type { Command } from '#ui/commands.ts'
import { paletteGroups } from './palette-groups.ts'
import * as choice from './shortcut-choice.ts'
import { shortcuts } from './shortcut-table.ts'

beforeEach(() => {
  choice.resetKeys()
  choice.turnShortcuts(true)
})

const hold = shortcuts.find(({ id }) => id === 'session.hold')
const ids = (keys: string) => choice.shortcutsOf(keys).map(({ id }) => id)

test('no two acts begin with the same keys', () => {
  expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length)
  expect(new Set(shortcuts.map(({ id }) => id)).size).toBe(shortcuts.length)
})

test('other keys, none, and the first ones again', () => {
  choice.chooseKeys('session.hold', 'x')
  expect([ids('h'), ids('x')]).toEqual([[], ['session.hold']])
  choice.chooseKeys('session.hold', '')
  expect([ids('h'), ids('x'), ids('')]).toEqual([[], [], ['session.hold']])
  choice.chooseKeys('session.hold', 'h')
  expect(choice.shortcutChoice.get().keys).toEqual({})
})

test('the same keys twice are told, and none are no conflict', () => {
  choice.chooseKeys('session.hold', 'r')
  expect(hold && choice.conflictsOf(hold).map(({ id }) => id)).toEqual(['session.redirect'])
  choice.chooseKeys('session.hold', '')
  choice.chooseKeys('session.redirect', '')
  expect(hold && choice.conflictsOf(hold)).toEqual([])
})

test('turned off, only what needs Ctrl is left', () => {
  choice.turnShortcuts(false)
  expect([ids('h'), ids('?'), ids('mod+k')]).toEqual([[], [], ['palette']])
})

test.each(['', '[]', '{"keys":7}', '{"keys":{"session.hold":7}}', 'null', '{'])(
  'what is kept may be anything: %s',
  async (kept) => {
    localStorage.setItem('evo-voice.shortcuts', kept)
    vi.resetModules()
    const { shortcutChoice } = await import('./shortcut-choice.ts')
    expect(shortcutChoice.get()).toEqual({ areOn: true, keys: {} })
  },
)

const command = (label: string, group: Command['group'], more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group,
  run: () => undefined,
  ...more,
})

const all = [
  command('Remove Maria Gonçalves', 'session'),
  command('Hold', 'session', { disabledReason: 'Not a call.' }),
  command('Add to call', 'session'),
  command('Maria Gonçalves', 'live', { note: 'Connected · Northwind' }),
  command('Theme: Dark', 'console'),
]
const found = (query: string) => paletteGroups(all, query).map(({ items }) => items.map(({ label }) => label))

test('without a word all is there, what cannot be done last in its group', () => {
  expect(found('')).toEqual([
    ['Remove Maria Gonçalves', 'Add to call', 'Hold'],
    ['Maria Gonçalves'],
    ['Theme: Dark'],
  ])
})

test.each([
  ['maria', [['Maria Gonçalves'], ['Remove Maria Gonçalves']]],
  ['goncalves rem', [['Remove Maria Gonçalves']]],
  ['northwind', [['Maria Gonçalves']]],
  ['HOLD', [['Hold']]],
  ['(', []],
])('%s', (query, labels) => {
  expect(found(query)).toEqual(labels)
})

test('the order is that of the table of keys, whatever was offered first; what has no key comes behind', () => {
  const offered = ['session.export', 'session.leave', 'session.end-session', 'session.hold'].map((id) =>
    command('', 'session', { id }),
  )
  const expected = ['session.hold', 'session.leave', 'session.end-session', 'session.export']
  for (const commands of [offered, offered.toReversed()]) {
    expect(paletteGroups(commands, '')[0]?.items.map(({ id }) => id)).toEqual(expected)
  }
})
