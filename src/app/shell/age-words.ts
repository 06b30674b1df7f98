import * as m from '#messages'

/**
 * The age of what is shown, in milliseconds, in whole minutes or even seconds: every second would be a frame of its own where no
 * clock ticks, for a digit that nobody acts upon.
 */
export function ageWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return seconds < 60
    ? m.live_seconds({ seconds: seconds - (seconds % 2) })
    : m.live_minutes({ minutes: Math.floor(seconds / 60) })
}
