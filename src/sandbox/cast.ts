/** The people and companies of the sandbox. All of it is fiction: `.example` domains, `555 01xx` numbers. */
import type { Role } from '../api/contract/operations.ts'

export interface Account {
  readonly id: string
  readonly name: string
  /** The number that the account's customers dial. */
  readonly number: string
}

export interface Person {
  readonly id: string
  readonly email: string
  readonly password: string
  readonly firstName: string
  readonly lastName: string
  readonly roles: readonly Role[]
  readonly accounts: readonly Account[]
  /** The phone-user endpoint; a dashboard-only login has none, and `/sessions/active` fails for it (contract §6.5). */
  readonly endpointId?: string
  readonly locked?: boolean
  /** What this sign-in is there to show, for the list that the host prints. */
  readonly shows: string
}

export const harborLane: Account = {
  id: '64aa00000000000000000001',
  name: 'Harbor Lane Care',
  number: '+18145550100',
}
export const juniper: Account = {
  id: '64aa00000000000000000002',
  name: 'Juniper Dental Group',
  number: '+12125550100',
}
export const accounts = [harborLane, juniper] as const

const password = 'welcome'

export const ana: Person = {
  id: '64bb00000000000000000001',
  email: 'ana.silva@harborlane.example',
  password,
  firstName: 'Ana',
  lastName: 'Silva',
  roles: ['User'],
  accounts: [harborLane],
  endpointId: '64cc00000000000000000001',
  shows: 'an agent: start here',
}
export const tom: Person = {
  id: '64bb00000000000000000002',
  email: 'tom.okafor@harborlane.example',
  password,
  firstName: 'Tom',
  lastName: 'Okafor',
  roles: ['User'],
  accounts: [harborLane],
  endpointId: '64cc00000000000000000002',
  shows: 'another agent, on the same call as Ana',
}
export const dana: Person = {
  id: '64bb00000000000000000003',
  email: 'dana.reyes@harborlane.example',
  password,
  firstName: 'Dana',
  lastName: 'Reyes',
  roles: ['User'],
  accounts: [harborLane],
  endpointId: '64cc00000000000000000003',
  shows: 'another agent, in the same chat as Ana',
}
export const noor: Person = {
  id: '64bb00000000000000000004',
  email: 'noor.haddad@harborlane.example',
  password,
  firstName: 'نور',
  lastName: 'حداد',
  roles: ['User'],
  accounts: [harborLane, juniper],
  endpointId: '64cc00000000000000000004',
  shows: 'an agent with two accounts',
}
export const zoe: Person = {
  id: '64bb00000000000000000005',
  email: 'zoe.brannstrom@harborlane.example',
  password,
  firstName: 'Zoë',
  lastName: 'Brännström',
  roles: ['User', 'Manager'],
  accounts: [harborLane, juniper],
  endpointId: '64cc00000000000000000005',
  shows: 'a supervisor',
}
export const mei: Person = {
  id: '64bb00000000000000000006',
  email: 'mei.lin@platform.example',
  password,
  firstName: '美',
  lastName: '林',
  roles: ['SystemAdministrator'],
  accounts: [harborLane, juniper],
  shows: 'a system administrator without the role User: removing is refused',
}
export const pat: Person = {
  id: '64bb00000000000000000007',
  email: 'pat.quinn@harborlane.example',
  password,
  firstName: 'Pat',
  lastName: 'Quinn',
  roles: ['User', 'CallCenterDashboard'],
  accounts: [harborLane],
  shows: 'a dashboard login without a phone: active sessions fail',
}
export const yu: Person = {
  id: '64bb00000000000000000008',
  email: 'yu.takahashi@juniper.example',
  password,
  firstName: '優',
  lastName: '高橋',
  roles: ['User'],
  accounts: [juniper],
  endpointId: '64cc00000000000000000008',
  shows: 'an agent of the other account',
}
export const ivo: Person = {
  id: '64bb00000000000000000009',
  email: 'ivo.kask@harborlane.example',
  password,
  firstName: 'Ivo',
  lastName: 'Kask',
  roles: ['User'],
  accounts: [harborLane],
  endpointId: '64cc00000000000000000009',
  locked: true,
  shows: 'a locked user: signing in is refused',
}

/** Every sign-in of the sandbox; the first is the one to start with. */
export const cast: readonly Person[] = [ana, tom, dana, noor, zoe, mei, pat, yu, ivo]

/** A person's name as the server writes it. */
export const nameOf = (person: Person): string => `${person.firstName} ${person.lastName}`

/** The person with this e-mail address (any case), or undefined. */
export const personByEmail = (email: string): Person | undefined =>
  cast.find((person) => person.email === email.toLowerCase())
