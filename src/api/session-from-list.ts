/** What `ListSessions` is asked for one session, with its log, which the by-id route leaves out (contract §6.1). */
export const requestForOne = (id: string) => ({ specificIds: [id], countPerPage: 1, simplifiedPaging: true })

/** The one that was asked for; null where it is not there. A server that ignores `specificIds` answers with somebody else's. */
export const oneOf = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item | null => items.find((item) => item.id === id) ?? null
