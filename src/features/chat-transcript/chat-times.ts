import { dateFormat } from '#lib/formats.ts'

const minute = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = dateFormat({ dateStyle: 'full' })

/** `13:04` in the zone that the person chose. */
export const minuteTime = (time: number): string => minute().format(time)

/** `Tuesday, November 24, 2026` in the zone that the person chose. */
export const wholeDay = (time: number): string => day().format(time)
