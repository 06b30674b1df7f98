import { formatDuration } from './format-duration.ts'

interface Clock {
  readonly since: number
  readonly write: (seconds: number) => string
}

/**
 * One timer for every clock on screen. It runs while there is a clock and the page is visible, and writes text into
 * the clocks' own nodes, so that a second that passes renders nothing.
 */
const clocks = new Map<HTMLElement, Clock>()
const others = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let skew = 0

/** Milliseconds since the epoch by the server's clock, as far as it is known. */
export const serverNow = (): number => Date.now() + skew

/** How far the server's clock is ahead of this machine's, in milliseconds. */
export function setClockSkew(milliseconds: number): void {
  skew = milliseconds
  writeAll()
}

/**
 * Shows the time since `since` (milliseconds since the epoch) in the element, until the function it gives is called. `write`
 * puts whole seconds into text; the element is touched only when that text is another.
 */
export function runClock(
  element: HTMLElement,
  since: number,
  write: (seconds: number) => string = formatDuration,
): () => void {
  start()
  const clock = { since, write }
  clocks.set(element, clock)
  show(element, clock)
  if (timer === undefined) tickWhileVisible()

  return () => {
    clocks.delete(element)
    stopIfUnused()
  }
}

/**
 * Calls with the clocks, on the second, while the page is visible: what moves in the same turn costs one frame and not two.
 * Gives a way to stop.
 */
export function onTheSecond(listener: () => void): () => void {
  start()
  others.add(listener)
  if (timer === undefined) tickWhileVisible()
  return () => {
    others.delete(listener)
    stopIfUnused()
  }
}

function start() {
  if (clocks.size + others.size === 0) document.addEventListener('visibilitychange', tickWhileVisible)
}

function stopIfUnused() {
  if (clocks.size + others.size > 0) return
  document.removeEventListener('visibilitychange', tickWhileVisible)
  stop()
}

function tickWhileVisible() {
  stop()
  if (document.hidden) return
  writeAll()
  for (const tell of others) tell()
  // On the second, so that clocks change together and none ever skips one.
  timer = setTimeout(tickWhileVisible, 1000 - (serverNow() % 1000))
}

function stop() {
  clearTimeout(timer)
  timer = undefined
}

function writeAll() {
  for (const [element, clock] of clocks) show(element, clock)
}

function show(element: HTMLElement, { since, write }: Clock) {
  const text = write(Math.floor(serverNow() / 1000) - Math.floor(since / 1000))
  if (element.textContent !== text) element.textContent = text
}
