import { cast, nameOf } from '../cast.ts'
import { notFound } from '../http/http-error.ts'
import type { Handlers } from './handler-types.ts'

const outside = [
  { displayName: 'Billing', address: '+18145550190', type: 'Team' as const },
  { displayName: 'Night desk', address: '+18145550191', type: 'Team' as const },
  { displayName: 'José Núñez Pharmacy', address: '+18145550192', type: 'Contact' as const },
]

/** The agent's own phone, and whom they can reach (contract §4.2). */
export const agentApp = {
  GetAppConfig: (_request, { person }) => {
    if (person.endpointId === undefined) throw notFound(`No phone user was found for ${person.email}`)
    return {
      endpointId: person.endpointId,
      accountId: person.accounts[0]?.id,
      accessToken: `sandbox.${person.id}`,
      identity: person.email,
      emailAddress: person.email,
      userInfo: { firstName: person.firstName, lastName: person.lastName, name: nameOf(person) },
      agentState: 'Ready',
      agentStateReason: 'SetByUser',
    }
  },

  GetMyContacts: (_request, { person }) => ({
    contacts: [
      ...cast
        .filter((other) => other !== person && other.endpointId !== undefined && !other.locked)
        .filter((other) => other.accounts.some((account) => person.accounts.includes(account)))
        .map((other) => ({
          displayName: nameOf(other),
          address: other.email,
          type: 'User' as const,
          customerName: other.accounts[0]?.name,
          canCall: true,
          canChat: true,
        })),
      ...outside.map((contact) => ({ ...contact, canCall: true, canChat: contact.type === 'Contact' })),
    ],
  }),
} satisfies Partial<Handlers>
