/** Sessions by the number: the same bytes on every machine, with the contract's field names and plausible lengths. */

const firstNames = [
  'Amara',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Hana',
  'Imani',
  'Jonas',
  'Kaito',
  'Lena',
]
const lastNames = [
  'Abara',
  'Bauer',
  'Costa',
  'Dubois',
  'Eriksen',
  'Fonseca',
  'Greco',
  'Haddad',
  'Ivanov',
  'Jansen',
  'Kovacs',
]
const deeds = [
  'Ringing',
  'Answered by',
  'Put on hold by',
  'Taken off hold by',
  'Transferred to',
  'Prompt played to',
  'Recorded for',
]
const start = Date.UTC(2026, 0, 5, 8)

/** @typedef {ReturnType<typeof makeSession>} Session */

/**
 * @param {number} number The session's id.
 * @param {{ members: number, lines: number }} size
 */
export function makeSession(number, size) {
  const random = randomFrom(number)
  const customer = personName(random)
  const from = phoneNumber(random)
  return {
    id: String(number),
    dateCreated: isoDate(number * 61_000),
    dateLastModified: isoDate(number * 61_000 + 5_000),
    dialState: 'Active',
    callState: pick(random, ['Connected', 'Ringing', 'Hold']),
    queueState: pick(random, ['None', 'Queued', 'Connected']),
    channel: pick(random, ['Voice', 'Chat']),
    direction: pick(random, ['Incoming', 'Outgoing']),
    accountId: 'account-1',
    accountName: 'Bench',
    customerId: objectId(random),
    customerName: customer,
    displayName: `${customer} (${from})`,
    fromAddress: from,
    fromPhoneNumber: from,
    fromName: customer,
    toAddress: phoneNumber(random),
    endpointId: objectId(random),
    endpointName: `Line ${number % 40}`,
    callSid: `CA${objectId(random)}`,
    conferenceSid: `CF${objectId(random)}`,
    outcome: '',
    ended: false,
    wasMissed: false,
    members: Array.from({ length: size.members }, (_, at) => makeMember(random, at)),
    log: Array.from({ length: size.lines }, (_, at) => ({
      date: isoDate(at * 1_373),
      message: `${pick(random, deeds)} ${personName(random)} (${phoneNumber(random)}) leg=${objectId(random).slice(0, 8)} #${at}`,
    })),
  }
}

/** @param {() => number} random @param {number} at */
function makeMember(random, at) {
  const name = personName(random)
  const isAgent = at % 3 !== 0
  return {
    identity: isAgent ? `${name.toLowerCase().replace(' ', '.')}.${at}@bench.example` : phoneNumber(random),
    endpointId: objectId(random),
    displayName: `${name} ${at}`,
    isOriginalMember: at < 2,
    avatarUrl: '',
    applicationData: { seat: String(at) },
    callState: pick(random, ['Connected', 'Hold', 'Ringing']),
    role: at === 0 ? 'Caller' : pick(random, ['Agent', 'Transfer']),
    callSid: `CA${objectId(random)}`,
    muted: random() < 0.3,
  }
}

/** @param {number} seed @returns {() => number} Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** @template Item @param {() => number} random @param {readonly Item[]} items @returns {Item} */
const pick = (random, items) => /** @type {Item} */ (items[Math.floor(random() * items.length)])

/** @param {() => number} random */
const personName = (random) => `${pick(random, firstNames)} ${pick(random, lastNames)}`
/** @param {() => number} random */
const phoneNumber = (random) => `+1555${String(Math.floor(random() * 10_000_000)).padStart(7, '0')}`
/** @param {() => number} random */
const objectId = (random) => Array.from({ length: 24 }, () => Math.floor(random() * 16).toString(16)).join('')
/** @param {number} offset Milliseconds. */
const isoDate = (offset) => new Date(start + offset).toISOString()
