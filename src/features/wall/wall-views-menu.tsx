import { memo, useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import type { UserInfo } from '#api/contract/user-info.ts'
import { lateDialog } from '#ui/late-dialog.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { useShownIn } from '#ui/use-shown-in.ts'
import { readView, writeView, type WallView } from './wall-search.ts'
import { savedViews } from './wall-views.ts'

const SaveViewDialog = lateDialog(async () => (await import('./save-view-dialog.tsx')).SaveViewDialog)

interface WallViewsProps {
  readonly user: UserInfo
  readonly view: WallView
  readonly setView: (view: WallView) => void
}

/** The person's own views: to choose, to save, to delete. */
export const WallViews = memo(function WallViews({ user, view, setView }: WallViewsProps) {
  useShownIn()
  const views = useSyncExternalStore(savedViews.subscribe, () => savedViews.of(user.id))
  const [isSaving, setIsSaving] = useState(false)
  const search = writeView(view).toString()
  const current = views.find((each) => each.search === search)
  const options = [
    { value: '', label: m.wall_view_usual() },
    ...views.map((each) => ({ value: each.search, label: each.name })),
    ...(current || search === '' ? [] : [{ value: search, label: m.wall_view_own() }]),
  ]
  const entries: MenuEntry[] = [
    {
      kind: 'choice',
      label: m.wall_views(),
      value: search,
      options,
      choose: (value) => setView(readView(new URLSearchParams(value))),
    },
    { kind: 'divider' },
    { kind: 'act', label: m.wall_view_save(), icon: 'plus', run: () => setIsSaving(true) },
    ...(current
      ? [
          {
            kind: 'act',
            label: m.wall_view_delete({ name: current.name }),
            icon: 'close',
            run: () => savedViews.remove(user.id, current.name),
          } as const,
        ]
      : []),
  ]
  return (
    <>
      <MenuButton label={m.wall_views()} entries={entries} size="sm">
        <span className="wall-views-name">{current?.name ?? m.wall_views()}</span>
      </MenuButton>
      <SaveViewDialog
        isOpen={isSaving}
        close={() => setIsSaving(false)}
        name={current?.name ?? ''}
        names={views.map(({ name }) => name)}
        save={(name) => savedViews.save(user.id, { name, search })}
      />
    </>
  )
})
