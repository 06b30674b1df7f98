/** What the browser says about desktop notifications; `none` where it has none, or only for installed apps. */
export type NoticePermission = 'default' | 'granted' | 'denied' | 'none'

export interface DesktopNotice {
  /** Of the session: one notice each, and the same one from every tab. */
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What ringing needs of a browser's notifications. */
export interface NoticeCentre {
  readonly permission: () => NoticePermission
  /** Asks the person. Only from a click: browsers hold an unasked question against the page. */
  readonly ask: () => Promise<void>
  /** Calls back when the permission has changed, in the browser's settings too. */
  readonly subscribe: (listener: () => void) => () => void
  /** Shows a notice; gives the function that closes it. */
  readonly show: (notice: DesktopNotice, whenClicked: () => void) => () => void
}

/** The notices of what rings now: each appears once and goes when its session is handled, wherever that was. */
export class DesktopNotices {
  readonly #centre: NoticeCentre
  readonly #shown = new Map<string, () => void>()

  constructor(centre: NoticeCentre) {
    this.#centre = centre
  }

  show(notices: readonly DesktopNotice[], open: (id: string) => void): void {
    for (const [id, close] of this.#shown) {
      if (notices.some((notice) => notice.id === id)) continue
      close()
      this.#shown.delete(id)
    }
    for (const notice of notices) {
      if (this.#shown.has(notice.id)) continue
      this.#shown.set(
        notice.id,
        this.#centre.show(notice, () => open(notice.id)),
      )
    }
  }
}

/** The browser's own. */
export function browserNotices(): NoticeCentre {
  const listeners = new Set<() => void>()
  /** Kept, since the page waits for another process whenever it asks, up to a tenth of a second while that one is busy. */
  let known: NoticePermission | undefined
  const tell = () => {
    known = undefined
    listeners.forEach((listener) => listener())
  }
  void watchPermission(tell)
  return {
    permission: () => (known ??= 'Notification' in globalThis ? Notification.permission : 'none'),
    ask: async () => {
      await Notification.requestPermission()
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: ({ id, title, text }, whenClicked) => {
      try {
        // The ring is ours; the system's own sound would come from the other side at the same time.
        const notice = new Notification(title, {
          tag: id,
          body: text,
          requireInteraction: true,
          silent: true,
        })
        notice.addEventListener('click', () => {
          globalThis.focus()
          whenClicked()
          notice.close()
        })
        return () => notice.close()
      } catch {
        // Some phones have the permission, and notices from service workers only.
        return () => undefined
      }
    },
  }
}

async function watchPermission(tell: () => void): Promise<void> {
  try {
    const status = await globalThis.navigator.permissions.query({ name: 'notifications' })
    status.addEventListener('change', tell)
  } catch {
    // Then a change in the browser's settings shows after a reload.
  }
}
