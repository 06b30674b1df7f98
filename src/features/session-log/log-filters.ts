import type { LogLevel } from './line-marks.ts'
import type { LogDesk } from './log-desk.ts'
import { holdPlace } from './use-kept-place.ts'
import type { LogAddressChange } from './use-log-address.ts'

export const showLevels = (desk: LogDesk, level: readonly LogLevel[]): void => narrow(desk, { level })

export const showNodes = (desk: LogDesk, node: readonly string[]): void => narrow(desk, { node })

export const showOnlyMatches = (desk: LogDesk, isOnly: boolean): void =>
  narrow(desk, { only: isOnly ? ['matches'] : [] })

export const showAllLines = (desk: LogDesk): void => narrow(desk, { level: [], node: [], only: [] })

/** Other lines come into view; the reader stays where they were, as far as that is still there. */
function narrow(desk: LogDesk, change: LogAddressChange): void {
  holdPlace(desk)
  desk.address.change(change)
}
