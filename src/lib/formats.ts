import { formatLocale } from './locale.ts'
import { shownIn } from './shown-in.ts'
import { zoneOption } from './time-zone.ts'

/** Formats cost time to make: each is made when it is first needed, and anew when the language or the zone is another. */
function keptFormat<Format>(make: () => Format): () => Format {
  let kept: { format: Format; of: number } | undefined
  return () => {
    const now = shownIn.get()
    if (kept?.of !== now) kept = { format: make(), of: now }
    return kept.format
  }
}

/** How dates and times are written, in the language and the zone that everything is shown in. */
export const dateFormat = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
  keptFormat(() => new Intl.DateTimeFormat(formatLocale(), { ...zoneOption(), ...options }))

/** How numbers are written, in the language that everything is shown in. */
export const numberFormat = (options?: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
  keptFormat(() => new Intl.NumberFormat(formatLocale(), options))

/** How lists are joined, in the language that everything is shown in. */
export const listFormat = (options: Intl.ListFormatOptions): (() => Intl.ListFormat) =>
  keptFormat(() => new Intl.ListFormat(formatLocale(), options))
