import { numberFormat } from './formats.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const formats = units.map((unit) =>
  numberFormat({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: unit === 'byte' ? 0 : 1 }),
)

/** A size as people read it: `15.7 kB`, by thousands as files are measured. */
export function byteWords(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return formats[step]?.().format(bytes / 1_000 ** step) ?? String(bytes)
}
