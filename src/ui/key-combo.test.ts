// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'

import { isTyping, keyNames, keysOf } from './key-combo.ts'

afterEach(() => vi.restoreAllMocks())

const onApple = () => vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel')
const press = (init: KeyboardEventInit) => keysOf(new KeyboardEvent('keydown', init))

test.each([
  ['a letter', { key: 'h', code: 'KeyH' }, 'h'],
  ['with Caps Lock', { key: 'H', code: 'KeyH' }, 'h'],
  ['with Shift', { key: 'H', code: 'KeyH', shiftKey: true }, 'shift+h'],
  ['a sign that needs Shift', { key: '?', code: 'Slash', shiftKey: true }, '?'],
  ['the same on a German keyboard', { key: '?', code: 'Minus', shiftKey: true }, '?'],
  ['Ctrl', { key: 'k', code: 'KeyK', ctrlKey: true }, 'mod+k'],
  ['on a Russian keyboard', { key: 'л', code: 'KeyK', ctrlKey: true }, 'mod+k'],
  ['on an Arabic keyboard', { key: 'ا', code: 'KeyH' }, 'h'],
  ['a Greek letter with Shift', { key: 'Η', code: 'KeyH', shiftKey: true }, 'shift+h'],
  ['a sign of an Arabic keyboard', { key: 'ظ', code: 'Slash' }, '/'],
  ['the letter of the layout, not of the place', { key: 'h', code: 'KeyJ' }, 'h'],
  ['a sign by AltGr', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, modifierAltGraph: true }, '@'],
  ['a key with a name', { key: 'F2', code: 'F2' }, 'f2'],
  ['Alt is of other programs', { key: 'h', code: 'KeyH', altKey: true }, null],
  ['so is the system key', { key: 'k', code: 'KeyK', metaKey: true }, null],
  ['a modifier alone', { key: 'Shift', code: 'ShiftLeft', shiftKey: true }, null],
])('%s', (_what, init, keys) => {
  expect(press(init)).toBe(keys)
})

test('Cmd is what Ctrl is elsewhere, and Ctrl is left to the system', () => {
  onApple()
  expect(press({ key: 'k', code: 'KeyK', metaKey: true })).toBe('mod+k')
  expect(press({ key: 'k', code: 'KeyK', ctrlKey: true })).toBeNull()
  expect(keyNames('mod+shift+k')).toEqual(['⌘', '⇧', 'K'])
})

test('keys have names', () => {
  expect(keyNames('mod+k')).toEqual(['Ctrl', 'K'])
  expect(keyNames('+')).toEqual(['+'])
  expect(keyNames('mod++')).toEqual(['Ctrl', '+'])
})

test('whoever writes or chooses is not disturbed', () => {
  document.body.innerHTML =
    '<input><input type="checkbox"><textarea></textarea><select></select><div contenteditable><b>x</b></div><button></button><div role="menu"><i></i></div>'
  const typing = (selector: string) => isTyping(document.querySelector(selector))
  expect(['input', 'textarea', 'select', 'b', 'i'].map(typing)).toEqual([true, true, true, true, true])
  expect(['[type=checkbox]', 'button', 'body'].map(typing)).toEqual([false, false, false])
})
