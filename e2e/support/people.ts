/** People of the sandbox whom the journeys play; the same sign-ins that `npm start` prints. */
export interface Person {
  readonly email: string
  readonly password: string
  /** As it stands on screen. */
  readonly name: string
}

const person = (name: string, email: string): Person => ({ name, email, password: 'welcome' })

/** An agent: most journeys are hers. */
export const ana = person('Ana Silva', 'ana.silva@harborlane.example')
/** Another agent, on the same call as Ana. */
export const tom = person('Tom Okafor', 'tom.okafor@harborlane.example')
/** Another agent, in the same chat as Ana. */
export const dana = person('Dana Reyes', 'dana.reyes@harborlane.example')
/** An agent with two accounts. */
export const noor = person('نور حداد', 'noor.haddad@harborlane.example')
/** A system administrator without the role User, who may not remove anybody. */
export const mei = person('美 林', 'mei.lin@platform.example')
/** A dashboard login without a phone, for whom active sessions fail. */
export const pat = person('Pat Quinn', 'pat.quinn@harborlane.example')
/** A locked user. */
export const ivo = person('Ivo Kask', 'ivo.kask@harborlane.example')
/** A supervisor, who may also do what agents do. */
export const zoe = person('Zoë Brännström', 'zoe.brannstrom@harborlane.example')
