/**
 * Runs in the measured page, before its own code, as text. `bench.typed`: of each key in a box, milliseconds from its event
 * to the frame that shows the last change of rows and count which it caused. `bench.longTasks`: of every task over 50 ms.
 */
export function watchTyping() {
  const { bench } = /** @type {any} */ (window)
  bench.typed = []
  bench.longTasks = []
  let since = 0
  addEventListener(
    'input',
    ({ timeStamp }) => {
      since = timeStamp
      bench.typed.push(0)
    },
    { capture: true },
  )
  new MutationObserver((records) => {
    const tellsTime = (/** @type {Node} */ node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(
        'time, .wait-level, .visually-hidden, header',
      ) != null
    // What comes later is the floor's doing.
    if (since === 0 || performance.now() - since > 140 || records.every(({ target }) => tellsTime(target)))
      return
    const at = bench.typed.length - 1
    const began = since
    bench.afterPaint((/** @type {number} */ now) => (bench.typed[at] = now - began))
  }).observe(document, { subtree: true, childList: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longTasks.push(duration)
  }).observe({ type: 'longtask' })
}
