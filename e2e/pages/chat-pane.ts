import type { Locator, Page } from '@playwright/test'

/** What is said in a chat session, and the place to say something. */
export class ChatPane {
  readonly region: Locator
  readonly transcript: Locator
  readonly field: Locator
  readonly send: Locator
  readonly tryAgain: Locator
  readonly discard: Locator

  /** Messages that are not known to have arrived. */
  readonly open: Locator

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Chat' })
    this.transcript = this.region.getByRole('log', { name: 'Transcript' })
    this.field = this.region.getByRole('textbox', { name: 'Message' })
    this.send = this.region.getByRole('button', { name: 'Send', exact: true })
    this.tryAgain = this.transcript.getByRole('button', { name: /^Try again/ })
    this.discard = this.transcript.getByRole('button', { name: /^Discard/ })
    this.open = this.transcript.getByText(/^(Sending…|Waits for|Not sent|Not sure)/)
  }

  /** Every place where a text is said, word for word. */
  said(text: string): Locator {
    return this.transcript.getByText(text, { exact: true })
  }

  /** What is said of a message that the server has so many times. */
  repeated(times: number): Locator {
    return this.transcript.getByText(`The server lists it ${times} times`)
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }
}
