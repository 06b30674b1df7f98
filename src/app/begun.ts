import { createQueryClient } from '#api/query-client.ts'
import { readAhead } from './read-ahead.ts'

/**
 * The console's one cache, with the first reads of the address on their way. Imported before anything that brings React's
 * renderer, whose evaluation alone takes as long as a small answer: the two go on side by side.
 */
export const client = createQueryClient()

readAhead(client, globalThis.location.pathname)
