/** Whole seconds as m:ss, from an hour on as h:mm:ss. Less than nothing is nothing. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = pad(whole % 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`
}

const pad = (number: number) => (number < 10 ? `0${number}` : `${number}`)
