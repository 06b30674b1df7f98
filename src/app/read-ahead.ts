import type { QueryClient } from '@tanstack/react-query'

import { signedInUser } from '#api/sign-in.ts'
import { pages } from './page-table.ts'

/**
 * Starts what the address will need before React has drawn anything: the code of its page, who is signed in, and the
 * page's own reads, all side by side. How a read ends is the page's business.
 */
export function readAhead(client: QueryClient, path: string): void {
  const [, section, id, ...more] = path.split('/')
  const page = pages.find((entry) => entry.path === (id ? `/${section}/:id` : `/${section}`))
  const reads: Promise<unknown>[] = [client.query(signedInUser())]
  if (page && more.length === 0) reads.push(page.load(), ...page.read(client, decoded(id ?? '')))
  for (const read of reads) void read.catch(() => undefined)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
