import { queryOptions } from '@tanstack/react-query'

import { send } from './client.ts'

/** Whom the agent can invite or call: the only such list that is open to an agent (contract §4.2). */
export const myContacts = () =>
  queryOptions({
    queryKey: ['app', 'contacts'],
    queryFn: async ({ signal }) => {
      const { contacts } = await send('GetMyContacts', {}, { signal })
      return contacts.filter(({ address }) => address.trim() !== '')
    },
    staleTime: 60_000,
  })
