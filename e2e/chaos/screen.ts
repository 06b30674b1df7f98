import type { Page } from '@playwright/test'

/** What a person can see on a page, as plain data. */
export type Screen = Awaited<ReturnType<typeof readScreen>>
/** What is on screen of a session that is open. */
export type SeenSession = NonNullable<Screen['session']>

/** Reads everything on screen that has a truth on the server, in one look. */
export const readScreen = (page: Page) =>
  page.evaluate(() => {
    const words = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const all = (selector: string, within: ParentNode | null = document) => [
      ...(within?.querySelectorAll<HTMLElement>(selector) ?? []),
    ]
    const pane = (title: string) =>
      all('section.pane').find((section) => words(section.querySelector('h2')) === title) ?? null
    const inbox = pane('Sessions')
    const article = document.querySelector('article.session-page')
    const [members, states, log, chat, notes] = ['Members', 'States', 'Log', 'Chat', 'Notes'].map(pane)

    const rows = all('a.session-row', inbox).map((row) => ({
      id: row.getAttribute('href')?.split('/').at(-1)?.split('?')[0] ?? '',
      name: words(row.querySelector('strong')),
      words: words(row),
      state: words(row.querySelector('.chip')),
      isOpen: row.getAttribute('aria-current') === 'page',
    }))
    const people = all('ul[aria-label=Members] > li:not([aria-hidden])', members).map((row) => ({
      id: row.dataset['memberId'] ?? '',
      name: words(row.querySelector('strong')),
      about: words(row.querySelector('.row-line:last-child > span')),
      mark: words(row.querySelector('.i-muted')),
      state: words(row.querySelector('.chip:not(.i-muted)')),
      isBusy: row.getAttribute('aria-busy') === 'true',
      canGo: row.querySelector('.row-act:not([aria-disabled=true])') !== null,
      hasMenu: row.querySelector('[aria-haspopup=menu]') !== null,
    }))
    const terms = Object.fromEntries(
      all('dt', states).map((term) => [words(term), words(term.nextElementSibling)]),
    )
    const lines = all('.log-line', log).map((line) => ({
      date: line.querySelector('time')?.dateTime ?? '',
      message: line.querySelector('.log-message')?.textContent ?? '',
    }))
    const messages = all('.chat-message', chat).map((message) => ({
      body: message.querySelector('.chat-text')?.textContent ?? '',
      hasMedia: message.querySelector('.chat-bubble > :not(.chat-text)') !== null,
      isOwn: message.dataset['own'] !== undefined,
      step: message.dataset['step'] ?? '',
    }))
    const area = notes?.querySelector('textarea')
    return {
      path: location.pathname,
      account: words(document.querySelector('.account-button')),
      freshness: document.querySelector<HTMLElement>('.freshness')?.dataset['state'] ?? '',
      asksForSignIn:
        location.pathname === '/sign-in' ||
        all('[role=dialog]').some((dialog) => words(dialog).includes('Sign in again')),
      dialogs: all('[role=dialog], [role=alertdialog]').map((dialog) => words(dialog.querySelector('h2'))),
      inbox: inbox && { rows, count: words(inbox.querySelector('.pane-count')) },
      busy: all('[aria-busy=true]').map(words),
      problems: all('.problem, .stale-note, .chat-stale').map(words),
      session: article && {
        name: words(document.querySelector('h1')),
        chip: words(article.querySelector('.session-head > .chip')),
        acts: all('.call-controls > button:not([aria-disabled=true])')
          .filter((button) => button.offsetParent !== null)
          .map(words),
        people,
        peopleCount: words(members?.querySelector('.pane-count')),
        terms,
        lines,
        lineCount: words(log?.querySelector('.pane-count')),
        messages: chat ? messages : null,
        canSay: chat?.querySelector('textarea:not([readonly])') != null,
        notes: area ? { text: area.value, disposition: notes?.querySelector('select')?.value ?? '' } : null,
        notesPhase: notes?.querySelector<HTMLElement>('.notes-status')?.dataset['phase'] ?? '',
        notesWords: words(notes?.querySelector('.notes-status output')),
      },
    }
  })
