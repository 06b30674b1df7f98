import { expect, type Locator, type Page } from '@playwright/test'

import { Header } from './header.ts'
import { LogPane } from './log-pane.ts'
import { Notices } from './notices.ts'
import { RemoveDialog } from './remove-dialog.ts'

export const sessionPath = ({ id }: { readonly id: string }) => `/sessions/${id}`

/** One session: its people, its states, its log, and the way to take somebody out of it. */
export class SessionPage {
  readonly page: Page
  readonly heading: Locator
  readonly membersHeading: Locator
  readonly members: Locator
  readonly rows: Locator
  readonly states: Locator
  readonly log: LogPane
  readonly dialog: RemoveDialog
  readonly notices: Notices

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.membersHeading = page.getByRole('heading', { name: 'Members' })
    this.members = page.getByRole('list', { name: 'Members' })
    this.rows = this.members.getByRole('listitem')
    this.states = page.getByRole('region', { name: 'States' })
    this.log = new LogPane(page)
    this.dialog = new RemoveDialog(page)
    this.notices = new Notices(page)
  }

  /** The row of a member, by a text in it. */
  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** The row of a member, by what identifies them. */
  rowOf(identity: string): Locator {
    return this.members.locator(`[data-member-id=${JSON.stringify(identity)}]`)
  }

  removeButton(name: string): Locator {
    return this.members.getByRole('button', { name: `Remove ${name}`, exact: true })
  }

  /** Asks, and says yes. */
  async remove(name: string): Promise<void> {
    await this.removeButton(name).click()
    await expect(this.dialog.about(name)).toBeVisible()
    await this.dialog.remove.click()
  }

  /** Waits until everything is there that a session's page draws after its first look. */
  async isWhole(): Promise<void> {
    const late = [
      this.log.filter,
      this.page.getByRole('region', { name: 'Notes' }),
      this.page.getByRole('group', { name: 'Call controls' }),
    ]
    for (const part of late) await expect(part).toBeVisible()
    await new Header(this.page).isWhole()
  }

  state(term: string): Locator {
    return this.states.locator(`dt:text-is("${term}") + dd`)
  }
}
