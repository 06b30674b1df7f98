import { listFormat, numberFormat } from './formats.ts'

const unit = (name: 'minute' | 'hour' | 'day') =>
  numberFormat({ style: 'unit', unit: name, unitDisplay: 'long' })

const minutes = unit('minute')
const hours = unit('hour')
const days = unit('day')
const together = listFormat({ type: 'unit', style: 'narrow' })

/** A length of time in whole minutes, hours or days, for the ear: `2 minutes`, `1 hour 5 minutes`, `3 days`. */
export function durationWords(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 60_000))
  if (total < 60) return minutes().format(total)
  if (total < 24 * 60)
    return together().format([hours().format(Math.floor(total / 60)), minutes().format(total % 60)])
  return days().format(Math.floor(total / (24 * 60)))
}
