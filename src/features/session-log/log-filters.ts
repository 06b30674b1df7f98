import type { LogLevel } from './line-marks.ts'
import type { LogContext } from './log-context.ts'
import { holdPlace } from './use-kept-place.ts'
import type { LogAddressChange } from './use-log-address.ts'

export const showLevels = (context: LogContext, level: readonly LogLevel[]): void =>
  narrow(context, { level })

export const showNodes = (context: LogContext, node: readonly string[]): void => narrow(context, { node })

export const showOnlyMatches = (context: LogContext, isOnly: boolean): void =>
  narrow(context, { only: isOnly ? ['matches'] : [] })

export const showAllLines = (context: LogContext): void => narrow(context, { level: [], node: [], only: [] })

/** Other lines come into view; the reader stays where they were, as far as that is still there. */
function narrow(context: LogContext, change: LogAddressChange): void {
  holdPlace(context)
  context.address.change(change)
}
