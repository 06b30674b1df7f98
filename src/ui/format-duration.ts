import { numberFormat } from '#lib/formats.ts'

/** So many hours are taken in as days only, and have no room where clocks stand. */
const manyHours = 1_000

const dayFormat = numberFormat({ style: 'unit', unit: 'day', unitDisplay: 'narrow' })

/**
 * Whole seconds as m:ss, from an hour on as h:mm:ss, and where it is a thousand hours or more in days alone. Less than nothing
 * is nothing.
 */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  if (hours >= manyHours) return dayFormat().format(Math.floor(hours / 24))
  const minutes = Math.floor(whole / 60) % 60
  const rest = pad(whole % 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`
}

const pad = (number: number) => (number < 10 ? `0${number}` : `${number}`)
