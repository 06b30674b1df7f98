import type * as v from 'valibot'

import { dto, enumeration, flag, listOf, nested, text } from './liberal.ts'

export const DeviceTypes = enumeration(['Web', 'iOS', 'Android'])
export const AgentStates = enumeration([
  'Unknown',
  'Ready',
  'NotReady',
  'LoggedOut',
  'WrapUp',
  'Outgoing',
  'Other',
])
export const AgentStateReasons = enumeration(['Unknown', 'SetByUser', 'MissedCall', 'SetBySystem'])
export const AppContactTypes = enumeration(['User', 'Team', 'Contact'])

export const AppUserInfo = dto({ firstName: text, lastName: text, name: text, avatarUrl: text })

/** The agent's own phone and state (contract §4.2). Read only: no operation that sets the state is known. */
export const AppConfig = dto({
  endpointId: text,
  accountId: text,
  customerId: text,
  accessToken: text,
  identity: text,
  emailAddress: text,
  userInfo: nested(AppUserInfo),
  agentState: AgentStates,
  agentStateReason: AgentStateReasons,
})
export type AppConfig = v.InferOutput<typeof AppConfig>

/** Somebody an agent may invite or call (contract §4.2). */
export const AppContact = dto({
  displayName: text,
  address: text,
  type: AppContactTypes,
  customerName: text,
  canCall: flag,
  canChat: flag,
})
export type AppContact = v.InferOutput<typeof AppContact>

export const AppContacts = dto({ contacts: listOf(AppContact) })
