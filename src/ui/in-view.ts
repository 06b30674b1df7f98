/** What stands this near to the edge of the view counts as in it, so that nothing is seen before it is right. */
const margin = '64px'

const watched = new Map<Element, (isInView: boolean) => void>()
let observer: IntersectionObserver | undefined

/**
 * Runs `start` while the element is in the window's view, and what `start` gives when it leaves it, until the function it
 * gives is called. Where the browser cannot say what is in view, everything is.
 */
export function whileInView(element: Element, start: () => () => void): () => void {
  if (!('IntersectionObserver' in globalThis)) return start()
  let stop: (() => void) | undefined
  const tell = (isInView: boolean) => {
    if (isInView) stop ??= start()
    else {
      stop?.()
      stop = undefined
    }
  }
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting)
    },
    // A list that scrolls cuts its rows off by itself, without the margin that the window has.
    { rootMargin: margin, scrollMargin: margin },
  )
  watched.set(element, tell)
  observer.observe(element)
  // In view until the browser says otherwise, which it does with the next frame.
  tell(true)
  return () => {
    observer?.unobserve(element)
    watched.delete(element)
    tell(false)
  }
}
