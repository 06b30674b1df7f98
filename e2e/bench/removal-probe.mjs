/**
 * Runs in the measured page, as text: times one removal, from the click on the dialog's button to the frame that marks the
 * row, and from the end of the server's answer to the frame in which the row is gone.
 * @param {string} identity
 */
export function timeRemoval(identity) {
  const { bench } = /** @type {any} */ (window)
  const row = () => document.querySelector(`[data-member-id="${CSS.escape(identity)}"]`)
  /** @type {{ clicked?: number, marked?: number, gone?: number }} */
  const times = (bench.removal = {})
  /** @type {number[]} */
  const frames = (bench.frames = [])
  const countFrames = (/** @type {number} */ now) => {
    frames.push(now)
    if (times.gone === undefined) requestAnimationFrame(countFrames)
  }
  requestAnimationFrame(countFrames)
  addEventListener('click', (event) => (times.clicked = event.timeStamp), { capture: true, once: true })
  let isMarked = false
  new MutationObserver((_records, observer) => {
    if (!isMarked && row()?.getAttribute('aria-busy') === 'true') {
      isMarked = true
      bench.afterPaint((/** @type {number} */ now) => (times.marked = now))
    }
    if (row()) return
    observer.disconnect()
    bench.afterPaint((/** @type {number} */ now) => (times.gone = now))
  }).observe(document, { childList: true, subtree: true, attributes: true })
}

/** Runs in the measured page, as text: the figures of the removal that was timed last. */
export function removalTimes() {
  const { removal, frames } = /** @type {any} */ (window).bench
  const requests = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/members/'))
  const answered = /** @type {PerformanceResourceTiming} */ (requests.at(-1)).responseEnd
  return {
    marked: removal.marked - removal.clicked,
    gone: removal.gone - answered,
    framesToGone: frames.filter((/** @type {number} */ at) => at > answered && at < removal.gone).length,
  }
}
