/**
 * One timer for all that moves on with the second. It runs while there is something of that kind and the page is visible, so
 * that what moves in the same second is one turn of the browser and one frame.
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

/** Calls back on each of the server's seconds while the page is visible, and when it is so again; gives a way to stop. */
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
