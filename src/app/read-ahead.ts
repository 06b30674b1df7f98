import type { QueryClient } from '@tanstack/react-query'

import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { decodeId } from '#lib/encode-id.ts'
import { pages } from './page-table.ts'

/**
 * Starts what the address will need before React has drawn anything: the code of its page, who is signed in, and the
 * page's own reads, all side by side. How a read ends is the page's business. Gives when all of it has come to an end.
 */
export async function readAhead(client: QueryClient, path: string): Promise<void> {
  const [, section, id, ...more] = path.split('/')
  const page = more.length === 0 && pages.find((entry) => entry.path.split('/')[1] === section)
  const begun: Promise<unknown>[] = [client.query(signedInUser())]
  if (page) begun.push(page.code.load(), ...page.begin(client, id ? decodeId(id) : undefined))
  await Promise.allSettled(begun)
}
