const unit = (name: 'minute' | 'hour' | 'day') =>
  new Intl.NumberFormat('en', { style: 'unit', unit: name, unitDisplay: 'long' })

const minutes = unit('minute')
const hours = unit('hour')
const days = unit('day')

/** A length of time in whole minutes, hours or days, for the ear: `2 minutes`, `1 hour 5 minutes`, `3 days`. */
export function durationWords(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 60_000))
  if (total < 60) return minutes.format(total)
  if (total < 24 * 60) return [hours.format(Math.floor(total / 60)), minutes.format(total % 60)].join(' ')
  return days.format(Math.floor(total / (24 * 60)))
}
