import * as m from '#messages'
import type { Command } from '#ui/commands.ts'
import type { IconName } from '#ui/icon-name.ts'

/** Where one writes or looks something up: the elements that say so by `data-place`. */
const places: readonly { place: string; label: () => string; icon: IconName; group: Command['group'] }[] = [
  { place: 'message', label: m.keyboard_focus_message, icon: 'chat', group: 'session' },
  { place: 'notes', label: m.keyboard_focus_notes, icon: 'copy', group: 'session' },
  { place: 'log', label: m.keyboard_focus_log, icon: 'search', group: 'session' },
  { place: 'members', label: m.keyboard_focus_members, icon: 'user', group: 'session' },
  { place: 'list', label: m.keyboard_focus_list, icon: 'chevron-end', group: 'place' },
  { place: 'filter', label: m.keyboard_focus_filter, icon: 'search', group: 'place' },
]

/** The way to each place that is on screen. */
export const focusCommands = (): Command[] =>
  places.flatMap(({ place, label, icon, group }) => {
    const element = inSight(place)
    return element
      ? [{ id: `focus.${place}`, label: label(), icon, group, run: () => inSight(place)?.focus() }]
      : []
  })

/** The element itself, or the first row of a list, which arrow keys go on from: without rows a list is no place to go to. */
function inSight(place: string): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(`[data-place="${place}"]`)].find(
    (element) => element.checkVisibility?.() ?? true,
  )
  const stop = '[data-row] [tabindex="0"]'
  return (
    found?.querySelector<HTMLElement>(stop) ??
    found?.querySelector<HTMLElement>('[data-row]') ??
    (found && found.tabIndex >= 0 ? found : undefined)
  )
}
