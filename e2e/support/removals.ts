import type { RequestRecord } from './world.ts'

export interface SentRemoval {
  /** As it came over the wire, percent-encoded. */
  readonly path: string
  /** `memberToRemove`, decoded. */
  readonly member: string | null
}

/** Every removal that reached the server, in order. */
export const deletesIn = ({ requests }: RequestRecord): SentRemoval[] =>
  requests
    .filter(({ operation }) => operation === 'DeleteChatMember')
    .map(({ path, query }) => ({ path, member: new URLSearchParams(query).get('memberToRemove') }))
