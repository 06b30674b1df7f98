import { remembered } from '#lib/remembered.ts'
import { storageKeys } from '#lib/storage-keys.ts'

/** A view under a name of the person's own. */
export interface SavedView {
  readonly name: string
  /** As it stands in the address. */
  readonly search: string
}

/** More than that nobody finds again. */
export const mostViews = 30
const longestName = 60
const listeners = new Set<() => void>()
const read = new Map<string, { readonly text: string; readonly views: readonly SavedView[] }>()
const none: readonly SavedView[] = []

/** A name as it is kept. */
export const viewName = (name: string): string => name.trim().slice(0, longestName)

/** By person; `left-behind` knows how these keys begin, and wipes them when somebody else comes. */
const storeOf = (userId: string) => remembered(`${storageKeys.wallViews}:${userId}`)

/** The views that a person has saved in this browser, by name; for `useSyncExternalStore`. */
export const savedViews = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  of: (userId: string): readonly SavedView[] => {
    const text = storeOf(userId).read() ?? ''
    const known = read.get(userId)
    if (known?.text === text) return known.views
    const views = viewsIn(text)
    read.set(userId, { text, views })
    return views
  },
  /** Saves a view; one of the same name gives way. Whoever asks for the name sees to it that there are not too many. */
  save: (userId: string, { name, search }: SavedView): void => {
    const view = { name: viewName(name), search }
    const others = savedViews.of(userId).filter((each) => each.name !== view.name)
    keep(userId, [...others, view])
  },
  remove: (userId: string, name: string): void =>
    keep(
      userId,
      savedViews.of(userId).filter((each) => each.name !== name),
    ),
}

function keep(userId: string, views: readonly SavedView[]): void {
  const sorted = views.toSorted((one, other) => one.name.localeCompare(other.name))
  storeOf(userId).write(JSON.stringify(sorted))
  for (const listener of listeners) listener()
}

function viewsIn(text: string): readonly SavedView[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(isView) : none
  } catch {
    return none
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'search' in value &&
  typeof value.search === 'string'
