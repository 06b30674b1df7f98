/** Sessions of the sandbox that the journeys go to; `src/sandbox/scenarios` says what is in each. */
interface KnownSession {
  readonly id: string
  /** As it stands on screen. */
  readonly name: string
}

const session = (id: string, name: string): KnownSession => ({ id: `65${id.padStart(22, '0')}`, name })
const steady = (last: string, name: string) => session(`f${last.padStart(21, '0')}`, name)

/** A call: the caller, Ana, Tom, and "Billing" ringing. */
export const conference = steady('1', 'Maria Gonçalves')
/** A chat: the customer, Ana, Dana. */
export const chat = steady('2', 'Nguyễn Thị Hoa')
/** A call of two: the caller and Ana. */
export const callOfTwo = steady('3', 'Søren Kjær')
/** A call whose caller is on hold: with Ana and Dana. */
export const heldCall = steady('4', 'Grace Obi')
/** Rings for Ana. */
export const ringingCall = steady('5', 'Óscar Peña')
/** In the queue, and Ana is no member of it. */
export const queuedCall = steady('6', '王小明')
/** Of the account that Ana has no access to. */
export const otherAccountsCall = steady('7', '佐藤 健')
export const endedCall = steady('8', 'Łukasz Żółkowski')
/** A chat whose members' identities need encoding. */
export const identitiesToEncode = steady('a', 'Identities to encode')
/** A chat in which removing each member fails in another way. */
export const faultDrill = steady('b', 'Fault drill')
/** Written from right to left; Noor is in it. */
export const rightToLeft = steady('c', 'יעל כהן')

/** Of the scenario `big`: 200 members and 20,000 log lines. */
export const stormDesk = session(`b${'1'.padStart(21, '0')}`, 'All hands: storm desk')

/** Of the scenario `big`: a log of 50,000 lines, of more than a day, with levels and nodes in its text. */
export const longLog = session(`b${'2'.padStart(21, '0')}`, 'Endless conference')

const odd = (last: string, name: string) => session(`d${last.padStart(21, '0')}`, name)

/** Of the scenario `odd`: data as no server should send it. */
export const oddSessions = {
  bare: odd('1', 'Unnamed session'),
  nulls: odd('2', 'Unnamed session'),
  unknownEnums: odd('3', 'Unknown enum members'),
  duplicates: odd('4', 'Duplicates'),
  identities: odd('5', 'Identities'),
  names: odd('6', '<img src=x onerror=alert(1)>'),
  avatars: odd('7', 'Avatars'),
  dates: odd('8', 'Dates'),
  nobody: odd('a', 'Nobody'),
} as const
