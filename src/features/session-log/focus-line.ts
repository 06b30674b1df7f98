let wanted: number | null = null

/**
 * Puts focus on a line of the log, by its index. One that has just come into a windowed list stays hidden until it was
 * measured, and below a dialog on its way out nothing takes focus: then it is tried again, frame by frame, for a second.
 */
export function focusLine(index: number): void {
  wanted = index
  tryToFocus(index, 60)
}

function tryToFocus(index: number, frames: number): void {
  if (wanted !== index) return
  const line = document.querySelector<HTMLElement>(`[data-line="${index}"]`)
  if (document.querySelector('[role=dialog]') === null) line?.focus({ preventScroll: true })
  if (line !== null && document.activeElement === line) {
    wanted = null
    line.closest('.log-line, .log-raw')?.scrollIntoView({ block: 'nearest' })
  } else if (frames > 0) requestAnimationFrame(() => tryToFocus(index, frames - 1))
}
