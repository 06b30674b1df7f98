import { formatDuration } from './format-duration.ts'

/**
 * One timer for all that moves on with the second. It runs while there is something of that kind and the page is visible;
 * clocks write text into their own nodes, so that a second that passes renders nothing.
 */
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let skew = 0

/** Milliseconds since the epoch by the server's clock, as far as it is known. */
export const serverNow = (): number => Date.now() + skew

/** How far the server's clock is ahead of this machine's, in milliseconds. */
export function setClockSkew(milliseconds: number): void {
  skew = milliseconds
  tellAll()
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
  const show = () => {
    const text = write(Math.floor(serverNow() / 1000) - Math.floor(since / 1000))
    if (element.textContent !== text) element.textContent = text
  }
  show()
  return onTheSecond(show)
}

/**
 * Calls back on each second while the page is visible; gives a way to stop. What moves in the same turn costs one frame and
 * not two.
 */
export function onTheSecond(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', tickWhileVisible)
  listeners.add(listener)
  if (timer === undefined) tickWhileVisible()

  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', tickWhileVisible)
    stop()
  }
}

function tickWhileVisible() {
  stop()
  if (document.hidden) return
  tellAll()
  // On the second, so that clocks change together and none ever skips one.
  timer = setTimeout(tickWhileVisible, 1000 - (serverNow() % 1000))
}

function stop() {
  clearTimeout(timer)
  timer = undefined
}

function tellAll() {
  for (const tell of listeners) tell()
}
