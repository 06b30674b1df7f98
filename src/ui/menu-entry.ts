import type { IconName } from './icon-name.ts'

/** Something to do. */
export type MenuAct = {
  kind: 'act'
  label: string
  icon?: IconName | undefined
  tone?: 'danger'
  /** Why it cannot be done now: shown below the label. */
  disabledReason?: string | undefined
  run: () => void
}

/** One of several to choose. */
export type MenuChoice = {
  kind: 'choice'
  label: string
  value: string
  options: readonly { value: string; label: string; note?: string }[]
  choose: (value: string) => void
}

/** Several of several to choose; the menu stays open meanwhile. */
export type MenuChecks = {
  kind: 'checks'
  label: string
  values: readonly string[]
  options: readonly { value: string; label: string; note?: string }[]
  choose: (values: string[]) => void
}

/** Words that are only read: whose menu this is. */
export type MenuNote = { kind: 'note'; label: string }

export type MenuDivider = { kind: 'divider' }

export type MenuEntry = MenuAct | MenuChoice | MenuChecks | MenuNote | MenuDivider
