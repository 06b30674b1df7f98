import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react'

import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { offeredCommands } from '#ui/commands.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Keys } from './keys.tsx'
import { keysFor, shortcutChoice } from './shortcut-choice.ts'
import { shortcuts, type Shortcut } from './shortcut-table.ts'
import './shortcut-sheet.css'

interface ShortcutSheetProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** Keys that belong to the thing in focus, as everywhere; nobody can change them. */
const ofThings = {
  lists: () => [
    [m.keyboard_list_move(), ['↑', '↓']],
    [m.keyboard_list_ends(), ['Home', 'End']],
    [m.keyboard_list_remove(), ['Delete']],
  ],
  writing: () => [
    [m.keyboard_message_send(), ['Enter']],
    [m.keyboard_message_line(), ['shift+Enter']],
    [m.keyboard_match_move(), ['Enter', 'shift+Enter']],
    [m.keyboard_escape(), ['Esc']],
  ],
} satisfies Record<string, () => [string, string[]][]>

/** Every key of the console, as they are now. */
export function ShortcutSheet({ isOpen, close }: ShortcutSheetProps) {
  const { areOn } = useSyncExternalStore(shortcutChoice.subscribe, shortcutChoice.get)
  const inGroup = (group: Shortcut['group']) =>
    shortcuts
      .filter((shortcut) => shortcut.group === group)
      .map((shortcut): [string, string[]] => [shortcut.label(), [keysFor(shortcut)]])

  const [isChanging, setIsChanging] = useState(false)
  const top = useRef<HTMLDivElement>(null)

  function change() {
    setIsChanging(true)
    close()
  }

  function toSettings() {
    setIsChanging(false)
    offeredCommands()
      .find(({ id }) => id === 'settings')
      ?.run()
  }

  return (
    <Dialog
      isOpen={isOpen}
      close={close}
      title={m.keyboard_sheet()}
      description={areOn ? m.keyboard_sheet_text() : m.keyboard_sheet_off()}
      {...(isChanging && { closed: toSettings })}
      // Not its buttons, which are at the end: it is read from the top.
      initialFocus={top}
      className="sheet"
    >
      <div ref={top} className="sheet-groups" tabIndex={-1}>
        <Group title={m.keyboard_sheet_anywhere()} rows={inGroup('anywhere')} />
        <Group title={m.keyboard_sheet_session()} rows={inGroup('session')} />
        <Group title={m.keyboard_sheet_lists()} rows={ofThings.lists()} />
        <Group title={m.keyboard_sheet_writing()} rows={ofThings.writing()} />
      </div>
      <div className="sheet-acts">
        <Button onClick={change}>{m.keyboard_sheet_change()}</Button>
        <Button variant="primary" onClick={close}>
          {m.keyboard_close()}
        </Button>
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly title: string
  readonly rows: readonly (readonly [act: string, keys: readonly string[]])[]
}

const Group = ({ title, rows }: GroupProps): ReactNode => (
  <section className="sheet-group">
    <h3>{title}</h3>
    <dl>
      {rows.map(([act, all]) => (
        <div key={act}>
          <dt>{act}</dt>
          <dd>
            {all.map((keys) =>
              keys === '' ? <span key={keys}>{m.keyboard_no_key()}</span> : <Keys key={keys} keys={keys} />,
            )}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
