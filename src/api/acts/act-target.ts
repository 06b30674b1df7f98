import { folded } from '#lib/folded.ts'
import * as m from '#messages'
import { looksLikeEmail, looksLikePhone, sameAddress } from '#lib/phone-match.ts'
import { readPhone, regionOf, shownPhone, type PhoneProblem, type Region } from '#lib/phone.ts'
import type { AppContact } from '../contract/agent-app.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { type Callee } from './session-act.ts'
import { memberName } from '../session-words.ts'

/** Somebody to choose. `address` is E.164 for typed phone numbers, else as the contact or the person had it. */
export interface TargetOption {
  readonly key: string
  readonly label: string
  readonly note: string
  readonly address: string
}

/** What the act needs of a contact: to be reached by chat, or by call. */
export type Ability = 'canChat' | 'canCall'

type TypedReading =
  | { readonly ok: true; readonly option: TargetOption }
  | { readonly ok: false; readonly problem: PhoneProblem | 'empty' | 'no-address' }

/** Takes a text as a phone number (of `region`, if it names no country) or an e-mail address. */
function readTyped(text: string, region: Region | undefined): TypedReading {
  const typed = text.trim()
  if (typed === '') return { ok: false, problem: 'empty' }
  if (looksLikeEmail(typed)) {
    return { ok: true, option: { key: typed, label: typed, note: m.target_email(), address: typed } }
  }
  if (!looksLikePhone(typed) && !typed.startsWith('+')) return { ok: false, problem: 'no-address' }
  const phone = readPhone(typed, region)
  if (!phone.ok) return phone
  const { number, international } = phone
  return { ok: true, option: { key: number, label: international, note: m.target_phone(), address: number } }
}

/** What to offer for a text: the contacts it is part of, and itself where it is the address of none of them. */
export function targetOptions(
  contacts: readonly AppContact[],
  ability: Ability,
  text: string,
  region: Region | undefined,
): TargetOption[] {
  const wanted = folded(text.trim())
  const typed = readTyped(text, region)
  const found = contacts
    .filter((contact) => contact[ability])
    .filter(
      ({ displayName, address, customerName }) =>
        [displayName, address, customerName].some((part) => folded(part).includes(wanted)) ||
        (typed.ok && sameAddress(address, typed.option.address)),
    )
    .map(optionOf)
  const isAmongThem = typed.ok && found.some(({ address }) => sameAddress(address, typed.option.address))
  return typed.ok && !isAmongThem ? [...found, typed.option] : found
}

function optionOf({ displayName, address }: AppContact, index: number): TargetOption {
  const shown = looksLikePhone(address) ? shownPhone(address) : address
  return { key: `${index} ${address}`, label: displayName.trim() || shown, note: shown, address }
}

/** What stands in a form that asks for somebody. */
export interface TargetForm {
  readonly text: string
  readonly chosen: TargetOption | null
  readonly callerId: string
}

export type FormReading =
  | { readonly ok: true; readonly to: Callee; readonly callerId?: string }
  | { readonly ok: false; readonly targetError?: string; readonly callerIdError?: string }

/** Checks the form before anything is sent: a real address, of nobody who is there already, and a real caller id. */
export function readTargetForm(
  { text, chosen, callerId }: TargetForm,
  session: SessionInfo,
  contacts: readonly AppContact[],
): FormReading {
  const region = likelyRegion(session, contacts)
  const typed = chosen ? ({ ok: true, option: chosen } as const) : readTyped(text, region)
  if (!typed.ok) return { ok: false, targetError: problemWords(typed.problem) }
  const { address, label } = typed.option
  const there = session.members.find(({ identity }) => sameAddress(identity, address))
  if (there) return { ok: false, targetError: m.target_already({ name: memberName(there) }) }
  const known = contacts.find((contact) => sameAddress(contact.address, address))
  const to = { address, name: known?.displayName.trim() || label }
  if (!looksLikePhone(address) || callerId.trim() === '') return { ok: true, to }
  const number = readPhone(callerId, region)
  return number.ok
    ? { ok: true, to, callerId: number.number }
    : { ok: false, callerIdError: m.caller_id_problem() }
}

/** Whether somebody is asked for by phone number, so that the number they see matters. */
export function asksForPhone({ text, chosen }: TargetForm): boolean {
  return looksLikePhone(chosen?.address ?? text)
}

function problemWords(problem: PhoneProblem | 'empty' | 'no-address'): string {
  switch (problem) {
    case 'empty':
      return m.target_problem_empty()
    case 'no-address':
      return m.target_problem_no_address()
    case 'no-country':
      return m.target_problem_no_country()
    case 'too-short':
      return m.target_problem_too_short()
    case 'too-long':
      return m.target_problem_too_long()
    case 'extension':
      return m.target_problem_extension()
    case 'invalid':
      return m.target_problem_invalid()
  }
}

/**
 * The number of the endpoint that the session came in on, or went out from, in international form; blank where it is none.
 * A guess at what the server takes as caller id (contract §3.2: an owned number).
 */
export function ownNumber({ direction, toAddress, fromAddress }: SessionInfo): string {
  const phone = readPhone(direction === 'Outgoing' ? fromAddress : toAddress, undefined)
  return phone.ok ? phone.international : ''
}

/** The country of a number without one: the session's own numbers tell, else those of the account's contacts. */
export const likelyRegion = (session: SessionInfo, contacts: readonly AppContact[]): Region | undefined =>
  regionOf([
    session.toAddress,
    session.fromAddress,
    session.fromPhoneNumber,
    session.callbackNumber,
    session.destination,
    ...session.members.map(({ identity }) => identity),
    ...contacts.map(({ address }) => address),
  ])
