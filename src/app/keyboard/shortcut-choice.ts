import { remembered } from '#lib/remembered.ts'
import { shortcuts, type Shortcut } from './shortcut-table.ts'

/** What a person made of the shortcuts, kept in this browser. */
interface ShortcutChoice {
  /** Whether keys without Ctrl or Cmd do anything (WCAG 2.2, 2.1.4). */
  readonly areOn: boolean
  /** Keys by id, where they are others than the table's; an empty one is none. */
  readonly keys: Readonly<Record<string, string>>
}

const store = remembered('evo-voice.shortcuts')
const listeners = new Set<() => void>()
let current: ShortcutChoice | undefined

function read(): ShortcutChoice {
  try {
    const kept: unknown = JSON.parse(store.read() ?? '{}')
    const { areOn, keys } = kept as { areOn?: unknown; keys?: unknown }
    const entries = Object.entries(keys ?? {}).filter((entry): entry is [string, string] =>
      entry.every((part) => typeof part === 'string'),
    )
    return { areOn: areOn !== false, keys: Object.fromEntries(entries) }
  } catch {
    return { areOn: true, keys: {} }
  }
}

function keep(choice: ShortcutChoice): void {
  current = choice
  store.write(JSON.stringify(choice))
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export const shortcutChoice = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): ShortcutChoice => (current ??= read()),
}

export const turnShortcuts = (areOn: boolean): void => keep({ ...shortcutChoice.get(), areOn })

/** Gives an act another key, or none. */
export function chooseKeys(id: string, keys: string): void {
  const { [id]: _former, ...others } = shortcutChoice.get().keys
  const isOwn = shortcuts.some((shortcut) => shortcut.id === id && shortcut.keys === keys)
  keep({ ...shortcutChoice.get(), keys: isOwn ? others : { ...others, [id]: keys } })
}

export const resetKeys = (): void => keep({ ...shortcutChoice.get(), keys: {} })

/** The keys of an act as they are now. */
export const keysFor = ({ id, keys }: Shortcut): string => shortcutChoice.get().keys[id] ?? keys

const isSingle = (keys: string) => !keys.startsWith('mod+')

/** The acts that keys stand for, as long as they are on; more than one only where somebody chose the same keys twice. */
export function shortcutsOf(keys: string): Shortcut[] {
  if (!shortcutChoice.get().areOn && isSingle(keys)) return []
  return shortcuts.filter((shortcut) => keysFor(shortcut) === keys)
}

/** The other acts that have the keys of this one. */
export const conflictsOf = (shortcut: Shortcut): Shortcut[] =>
  keysFor(shortcut) === ''
    ? []
    : shortcuts.filter((other) => other.id !== shortcut.id && keysFor(other) === keysFor(shortcut))
