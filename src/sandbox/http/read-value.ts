import type * as v from 'valibot'

import { optionalCount, optionalFlag, optionalTexts, texts } from '../../api/contract/liberal.ts'

/** A value that its field cannot take, whatever was meant by it. */
export class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue'
}

/** Whether a field is a list, which a query may spell in several ways. */
export const isList = (field: unknown) => field === optionalTexts || field === texts

/**
 * What a field takes of a value that was sent for it. Names of enums come in their own spelling, numbers are whole; a text
 * is taken as it is. Undefined is a field that stayed away.
 * @throws UnreadableValue
 */
export function readValue(field: v.GenericSchema, given: unknown): unknown {
  if (field === optionalCount) return wholeNumber(given)
  if (field === optionalFlag) return yesOrNo(given)
  const names = namesOf(field)
  return names ? nameAmong(names, given) : given
}

function wholeNumber(given: unknown): number {
  if (Number.isSafeInteger(given)) return given as number
  if (typeof given === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(given)) return Number(given)
  throw new UnreadableValue()
}

function yesOrNo(given: unknown): boolean {
  const word = String(given).trim()
  if (/^(true|t|yes|y|on|1)$/i.test(word)) return true
  if (/^(false|f|no|n|off|0)$/i.test(word)) return false
  throw new UnreadableValue()
}

function nameAmong(names: readonly string[], given: unknown): string | undefined {
  const word = String(given).trim().toLowerCase()
  if (word === '') return undefined
  const name = names.find((each) => each.toLowerCase() === word)
  if (name === undefined) throw new UnreadableValue()
  return name
}

/** The members of an enum, also of one that may stay away. */
function namesOf(field: v.GenericSchema): readonly string[] | undefined {
  if ('members' in field) return field.members as readonly string[]
  return 'wrapped' in field ? namesOf(field.wrapped as v.GenericSchema) : undefined
}
