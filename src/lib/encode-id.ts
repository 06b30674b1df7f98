/** An id of the server for an address or a key: one step, whatever stands in it. Half a surrogate pair, which no address can hold, becomes U+FFFD. */
export const encodeId = (id: string): string => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))

/** The id in a step of an address. What no `encodeId` has written is taken as it stands. */
export function decodeId(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
