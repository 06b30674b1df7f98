type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

/** Apple's keyboards have Cmd for what is Ctrl elsewhere. */
export const isApple = (): boolean => /^(Mac|iP)/.test(navigator.platform)

const onlyModifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'])

/**
 * The keys that were pressed as one word: `h`, `?`, `shift+h`, `mod+k`, where mod is Ctrl, on Apple's Cmd. The letter is the
 * one that the layout writes; a layout that writes no Latin ones is read by the place of the key, so that shortcuts work on
 * a Russian, Greek or Arabic keyboard too. Null for what is no shortcut: a modifier alone, or one of other programs.
 */
export function keysOf(press: KeyPress): string | null {
  if (onlyModifiers.has(press.key)) return null
  const writesByAltGraph = press.getModifierState('AltGraph')
  const [mod, other] = isApple() ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (!writesByAltGraph && (other || press.altKey)) return null
  const key = latinKey(press)
  // What Shift makes of a sign is another sign, and that is in the key already.
  const hasShift = press.shiftKey && (key.length > 1 || /[a-z]/.test(key))
  return [mod && !writesByAltGraph && 'mod', hasShift && 'shift', key].filter(Boolean).join('+')
}

const bySign: Record<string, readonly [plain: string, shifted: string]> = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
  Period: ['.', '>'],
}

function latinKey({ key, code, shiftKey }: KeyPress): string {
  if (key.length !== 1 || /[ -~]/.test(key)) return key.toLowerCase()
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  return place?.toLowerCase() ?? bySign[code]?.[shiftKey ? 1 : 0] ?? key.toLowerCase()
}

/** The keys as they stand on a keyboard, one word each. */
export function keyNames(keys: string): string[] {
  const apple = isApple()
  // A plus sign parts the keys, and may be one.
  return keys.split(/\+(?=.)/).map((key) => {
    if (key === 'mod') return apple ? '⌘' : 'Ctrl'
    if (key === 'shift') return apple ? '⇧' : 'Shift'
    return key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)
  })
}

/** Whether keys go into something: a field, a list to choose from, a menu. Then none of them is a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const taking =
    'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=menu], [role=listbox], [role=combobox]'
  return target.closest(taking) !== null
}
