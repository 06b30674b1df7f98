import * as m from '#messages'
import type { LogLevel } from './line-marks.ts'

/** The levels in words, for one line. */
export const levelNames: Record<LogLevel, () => string> = {
  error: m.log_level_error,
  warning: m.log_level_warning,
  info: m.log_level_info,
  debug: m.log_level_debug,
}
