import type { Locator, Page } from '@playwright/test'

/** The question what to export, and how far it is. */
export class ExportDialog {
  readonly dialog: Locator
  readonly start: Locator
  readonly cancel: Locator
  readonly close: Locator
  readonly tryAgain: Locator
  readonly status: Locator
  readonly alert: Locator

  constructor(page: Page, name: string | RegExp = 'Export sessions') {
    this.dialog = page.getByRole('dialog', { name })
    this.start = this.dialog.getByRole('button', { name: 'Export' })
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' })
    this.close = this.dialog.getByRole('button', { name: 'Close' })
    this.tryAgain = this.dialog.getByRole('button', { name: 'Try again' })
    this.status = this.dialog.getByRole('status')
    this.alert = this.dialog.getByRole('alert')
  }

  choose(label: string): Promise<void> {
    return this.dialog.getByRole('radio', { name: label }).check()
  }
}

/** A browser that cannot write into files, as most cannot: what is exported is a download. */
export const withoutFileAccess = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))

/** A browser whose person picks a file: it lies in the page's own storage, where it can be read afterwards. */
export const withPickedFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async () => {
        const folder = await navigator.storage.getDirectory()
        return folder.getFileHandle('picked', { create: true })
      },
    })
  })

export const pickedFile = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('picked').catch(() => null)
    return handle ? (await handle.getFile()).text() : 'there is none'
  })
