/**
 * The building blocks of every DTO. They never throw on what a server may leave out or spell oddly: the contract says
 * that any string or list may be missing (§5) and JSV has no type markers (§8.3), so one
 * schema must read `true`, `"True"`, `12` and `"12"` alike. What cannot be understood is kept as text, never dropped.
 */
import * as v from 'valibot'

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number)
}

const toFlag = (value: unknown): boolean =>
  typeof value === 'string' ? /^(true|1)$/i.test(value.trim()) : value === true || value === 1

function toCount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.trim() === '') return null
  return toCount(Number(value))
}

/** A list given as a bare `a,b,c` is accepted too, as ServiceStack does in query strings (§8.3 rule 3). */
function toItems(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'string' && value !== '') return value.split(',')
  return []
}

/** Text; missing and null become `''`, numbers and flags their spelling, anything deeper its JSON. */
export const text = v.optional(v.pipe(v.unknown(), v.transform(toText)), '')

/** Text that may stay away: for request fields that a sender leaves out. */
export const optionalText = v.optional(v.pipe(v.unknown(), v.transform(toText)))

/** A flag; `True`, `true`, `1` in any case are true, all else is false. */
export const flag = v.optional(v.pipe(v.unknown(), v.transform(toFlag)), false)

/** A flag, or null where the server gave none: what it left out is no word of its own. */
export const answeredFlag = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (toText(value).trim() === '' ? null : toFlag(value))),
  ),
  null,
)

/** A flag in a request that a sender may leave out. */
export const optionalFlag = v.optional(v.pipe(v.unknown(), v.transform(toFlag)))

/** A number, or null where the server gave none: a missing total must not read as zero. */
export const count = v.optional(v.pipe(v.unknown(), v.transform(toCount)), null)

/** A number in a request that a sender may leave out. */
export const optionalCount = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => toCount(value) ?? undefined),
  ),
)

/**
 * An enum by its member names. A name that this console does not know stays as it came and is shown so; a missing one is
 * `''`. The members are kept on the schema, for lists of choices.
 */
export function enumeration<const Members extends readonly string[]>(members: Members) {
  const schema = v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => toText(value) as Members[number] | (string & {})),
    ),
    '',
  )
  return Object.assign(schema, { members })
}

/** A list of texts; missing and null become `[]`. */
export const texts = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => toItems(value).map(toText)),
  ),
  () => [],
)

/** A list of texts in a request that a sender may leave out. */
export const optionalTexts = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => toItems(value).map(toText)),
  ),
)

/** A dictionary of texts, e.g. a member's `applicationData`. Keys are data: `__proto__` is one like any other. */
export const dictionary = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value): Record<string, string> =>
      isPlain(value)
        ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toText(entry)]))
        : {},
    ),
  ),
  () => ({}),
)

/** A DTO of its own: only an object will do, its fields are liberal and unknown fields are kept as they came. */
export function dto<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.looseObject(entries)
}

/** A DTO inside another: what is not an object there reads as one whose fields are all missing. */
export function nested<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => (isPlain(value) ? value : {})),
      schema,
    ),
    () => v.parse(schema, {}),
  )
}

/** A list of DTOs in the order they came, duplicates and all; items that are not objects (nulls) are left out. */
export function listOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => (Array.isArray(value) ? value.filter(isPlain) : [])),
      v.array(schema),
    ),
    () => [],
  )
}

/**
 * A list of thousands, such as a log. An item that is `complete` already is taken as it came: looking at each field of
 * 20,000 lines by the schema takes longer than parsing their text.
 */
export function longListOf<Schema extends v.GenericSchema>(
  schema: Schema,
  isComplete: (item: Record<string, unknown>) => boolean,
) {
  return v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value): v.InferOutput<Schema>[] =>
        (Array.isArray(value) ? value.filter(isPlain) : []).map((item) =>
          isComplete(item) ? item : v.parse(schema, item),
        ),
      ),
    ),
    () => [],
  )
}

/** The answer of an operation that gives nothing back: 204, or 200 with whatever body (§1, return conventions). */
export const nothing = v.pipe(
  v.unknown(),
  v.transform((): null => null),
)
