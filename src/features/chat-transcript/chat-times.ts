const minute = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('en', { dateStyle: 'full' })

/** `13:04` in the agent's own zone. */
export const minuteTime = (time: number): string => minute.format(time)

/** `Tuesday, November 24, 2026` in the agent's own zone. */
export const wholeDay = (time: number): string => day.format(time)
