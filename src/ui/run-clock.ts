import { onTheSecond, serverNow } from '#lib/every-second.ts'

import { formatDuration } from './format-duration.ts'
import { whileInView } from './in-view.ts'

/**
 * Shows the time since `since` (milliseconds since the epoch) in the element while that is in sight, until the function it
 * gives is called. `write` puts whole seconds into text; the element is touched only when that text is another, and nothing is
 * rendered.
 */
export function runClock(
  element: HTMLElement,
  since: number,
  write: (seconds: number) => string = formatDuration,
): () => void {
  const start = Math.floor(since / 1000)
  const text = textOf(element)
  const show = () => {
    const words = write(Math.floor(serverNow() / 1000) - start)
    if (text.data !== words) text.data = words
  }
  show()
  return whileInView(element, () => {
    show()
    return onTheSecond(show)
  })
}

/** The same for words of whole minutes, which are read to people wherever they are: they run out of sight too. */
export function runMinuteClock(
  element: HTMLElement,
  since: number,
  write: (seconds: number) => string,
): () => void {
  const start = Math.floor(since / 1000)
  const text = textOf(element)
  let shown: number | undefined
  const show = () => {
    const seconds = Math.floor(serverNow() / 1000) - start
    const minute = Math.floor(seconds / 60)
    if (minute === shown) return
    shown = minute
    const words = write(seconds)
    // The same words for a day, where it is so long ago.
    if (text.data !== words) text.data = words
  }
  show()
  return onTheSecond(show)
}

/** The one text in an element. Written into, it costs the browser less than another text in its place. */
export function textOf(element: HTMLElement): Text {
  const { firstChild } = element
  if (firstChild instanceof Text) return firstChild
  const text = document.createTextNode('')
  element.append(text)
  return text
}
