import * as m from '#messages'
import { folded } from '#lib/folded.ts'
import type { Command } from '#ui/commands.ts'
import { shortcuts } from './shortcut-table.ts'

export interface PaletteGroup {
  readonly value: string
  readonly items: readonly Command[]
}

const titles: Record<Command['group'], () => string> = {
  session: m.keyboard_group_session,
  live: m.keyboard_group_live,
  place: m.keyboard_group_place,
  console: m.keyboard_group_console,
}

/** Where an act stands in the table of keys; behind all of them where it has none. */
const placeOf = ({ id }: Command) => places.get(id) ?? shortcuts.length
const places = new Map(shortcuts.map(({ id }, index) => [id, index]))

/**
 * The commands that fit what was typed: every word of it is in the name or the note. What begins with it comes first, then
 * what has a word that does; what cannot be done comes last in its group. Among the same they stand as in the table of keys: in
 * what order they were offered depends on which code came first, and what stands first is what Enter does.
 */
export function paletteGroups(commands: readonly Command[], query: string): PaletteGroup[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const ranked = commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank || placeOf(one.command) - placeOf(other.command))
  const groups = Object.keys(titles) as Command['group'][]
  return groups
    .map((group) => ranked.filter(({ command }) => command.group === group))
    .filter((group) => group.length > 0)
    .toSorted((one, other) => Math.floor(bestOf(one)) - Math.floor(bestOf(other)))
    .map((group) => ({
      value: titles[group[0]?.command.group ?? 'console'](),
      items: group.map(({ command }) => command),
    }))
}

const bestOf = (group: readonly { readonly rank: number }[]) => group[0]?.rank ?? Infinity

function rankOf({ id, label, note = '', disabledReason }: Command, words: readonly string[]): number {
  const name = folded(label)
  const all = `${name} ${folded(note)}`
  if (!words.every((word) => all.includes(word))) return Infinity
  // Between two ranks, so that it goes down within its group and the group stays where it is: what is done to one of the
  // people comes after what is done to the whole, and is never what Enter does by itself.
  const later = (disabledReason === undefined ? 0 : 0.5) + (id.startsWith('member.') ? 0.25 : 0)
  const [first = ''] = words
  if (name.startsWith(first)) return later
  return (new RegExp(`(?:^|\\P{L})${escaped(first)}`, 'u').test(name) ? 1 : 2) + later
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
