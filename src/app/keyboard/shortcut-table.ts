import * as m from '#messages'

/** An act that has a key of its own. */
export interface Shortcut {
  /** Of the command that it runs. */
  readonly id: string
  readonly label: () => string
  readonly group: 'anywhere' | 'session'
  /** Until the person chooses another one. */
  readonly keys: string
}

/** Every shortcut of the console: the sheet, the settings and the keys themselves all go by this table. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'palette', label: m.keyboard_palette, group: 'anywhere', keys: 'mod+k' },
  { id: 'sheet', label: m.keyboard_sheet, group: 'anywhere', keys: '?' },
  { id: 'go.sessions', label: m.keyboard_go_sessions, group: 'anywhere', keys: 's' },
  { id: 'go.history', label: m.keyboard_go_history, group: 'anywhere', keys: 'y' },
  { id: 'go.wall', label: m.keyboard_go_wall, group: 'anywhere', keys: 'w' },
  { id: 'focus.filter', label: m.keyboard_focus_filter, group: 'anywhere', keys: 'f' },
  { id: 'focus.list', label: m.keyboard_focus_list, group: 'anywhere', keys: 'g' },
  { id: 'settings', label: m.keyboard_settings, group: 'anywhere', keys: ',' },
  { id: 'session.hold', label: m.keyboard_hold, group: 'session', keys: 'h' },
  { id: 'session.redirect', label: m.call_redirect, group: 'session', keys: 'r' },
  { id: 'session.add-to-call', label: m.call_add, group: 'session', keys: 'a' },
  { id: 'session.invite', label: m.keyboard_invite, group: 'session', keys: 'i' },
  { id: 'session.leave', label: m.keyboard_leave, group: 'session', keys: 'l' },
  { id: 'session.end-session', label: m.call_end, group: 'session', keys: 'e' },
  { id: 'focus.members', label: m.keyboard_focus_members, group: 'session', keys: 'p' },
  { id: 'focus.message', label: m.keyboard_focus_message, group: 'session', keys: 'm' },
  { id: 'focus.notes', label: m.keyboard_focus_notes, group: 'session', keys: 'n' },
  { id: 'focus.log', label: m.keyboard_focus_log, group: 'session', keys: '/' },
]
