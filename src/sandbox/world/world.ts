import type { Clock } from '../clock.ts'
import { personByEmail } from '../cast.ts'
import type { Person } from '../cast.ts'
import type { Fault } from '../faults/fault.ts'
import { Holds } from '../faults/holds.ts'
import { SignIns } from '../auth/sign-ins.ts'
import type { FileRecord, StoredSession } from './records.ts'
import { RequestLog } from './request-log.ts'
import { defaultSettings } from './settings.ts'
import type { Settings } from './settings.ts'

/** One server's whole state. Tests that run side by side have one each; two agents of one test share one. */
export class World {
  /** Live sessions and the ended ones that are not archived yet, by id. */
  readonly sessions = new Map<string, StoredSession>()
  /** Older than about fifteen days: out of reach for reads by id (contract §6.2). */
  readonly archive = new Map<string, StoredSession>()
  files: FileRecord[] = []
  readonly signIns = new SignIns()
  readonly requests = new RequestLog()
  readonly holds = new Holds()
  faults: Fault[] = []
  settings: Settings = { ...defaultSettings }
  /** Moves the world to its present; set by a scenario that lives. */
  advance: () => void = () => {}
  readonly name: string
  readonly #clock: Clock
  #ahead = 0
  #made = 0
  #past: number | undefined

  constructor(name: string, clock: Clock) {
    this.name = name
    this.#clock = clock
  }

  /** Milliseconds since 1970: the clock's time plus what `POST /__sandbox/clock` added. */
  now(): number {
    return this.#past ?? this.#clock.now() + this.#ahead
  }

  /** Lets something happen at a moment that has gone by meanwhile. */
  happenAt(time: number, happen: () => void): void {
    this.#past = time
    try {
      happen()
    } finally {
      this.#past = undefined
    }
  }

  moveClock(milliseconds: number): void {
    this.#ahead += milliseconds
  }

  /** Now in ISO 8601, UTC, but at least a millisecond after `earlier`, so that every change moves a date. */
  stamp(earlier = ''): string {
    const before = Date.parse(earlier)
    return new Date(Math.max(this.now(), Number.isNaN(before) ? 0 : before + 1)).toISOString()
  }

  /** A new id like the store's: 24 hexadecimal digits (contract §6.11). */
  newId(): string {
    this.#made += 1
    return `64ee${this.#made.toString(16).padStart(20, '0')}`
  }

  /** A new Twilio-like SID: two letters and 32 hexadecimal digits. */
  newSid(prefix: 'CA' | 'CF' | 'RE'): string {
    this.#made += 1
    return `${prefix}${this.#made.toString(16).padStart(32, '0')}`
  }

  /** The person behind an e-mail address, unless their login was disabled in this world. */
  activePerson(email: string): Person | undefined {
    const person = personByEmail(email)
    return person && this.settings.disabledUsers.includes(person.email) ? undefined : person
  }
}
