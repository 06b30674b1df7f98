/**
 * Runs in the measured page, before its own code, as text: it may use nothing from outside itself.
 * `bench.rendered` is the time of the first frame on which all of `ready` stands in the document.
 * @param {Record<string, number>} ready How many elements of each selector the page needs to be ready.
 */
export function probe(ready) {
  const bench = {
    rendered: /** @type {number | undefined} */ (undefined),
    /** Calls back when the frame that shows the present document is done: after its style, layout and paint. */
    afterPaint: (/** @type {(now: number) => void} */ then) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => then(performance.now())
        channel.port2.postMessage(undefined)
      }),
  }
  Object.assign(window, { bench })
  const isReady = () =>
    Object.entries(ready).every(([selector, count]) => document.querySelectorAll(selector).length >= count)
  new MutationObserver((_records, observer) => {
    if (!isReady()) return
    observer.disconnect()
    bench.afterPaint((now) => (bench.rendered = now))
  }).observe(document, { childList: true, subtree: true })
}
