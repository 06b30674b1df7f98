import { encodeId } from './encode-id.ts'

/** The addresses of the console, for links; the routes that answer them are in `app/page-table.ts`. */
export const sessionsAddress = '/sessions'
export const historyAddress = '/history'
export const wallAddress = '/wall'
export const callsAddress = '/calls'

/** Ids are the server's: whatever stands in one, it stays one step of the path. */
export const sessionAddress = (id: string): string => `/sessions/${encodeId(id)}`

/** A session for the frame of another page. */
export const embedAddress = (id: string): string => `/embed/sessions/${encodeId(id)}`

/** A session beside the wall. */
export const wallSessionAddress = (id: string): string => `${wallAddress}/${encodeId(id)}`

/** A session as it can be put on paper. */
export const printAddress = (id: string): string => `/print/${encodeId(id)}`

/** Where to sign in, and where to go afterwards. */
export const signInAddress = (returnTo: string): string => `/sign-in?${new URLSearchParams({ returnTo })}`

/** Only ever an address of this console: what comes in a link must not lead a freshly signed-in person elsewhere. */
export function addressWithin(asked: string | null): string {
  if (asked === null || !/^\/(?![/\\])/.test(asked) || asked.startsWith('/sign-in')) return sessionsAddress
  // URL parsers skip line ends and tabs, which would let a second slash follow the first after all.
  if (/\p{Cc}/u.test(asked)) return sessionsAddress
  return asked
}
