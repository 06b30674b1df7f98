import { expect, type BrowserContext } from '@playwright/test'

const complaint = /Content Security Policy|Permissions[- ]Policy|Trusted(Script|HTML)|MIME type/i

/** Listens for what a browser says of broken policies; gives the check that it said nothing. */
export function watchPolicy(context: BrowserContext): () => void {
  const heard: string[] = []
  context.on('console', (message) => {
    if (complaint.test(message.text())) heard.push(message.text())
  })
  context.on('weberror', (error) => {
    if (complaint.test(error.error().message)) heard.push(error.error().message)
  })
  return () => expect(heard, 'what the policies of the page forbade').toEqual([])
}
