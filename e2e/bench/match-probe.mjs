/**
 * Runs in the measured page as text. `bench.matched`: milliseconds from the last key in a box to the frame after which no
 * match came into the document or left it.
 */
export function watchMatches() {
  const { bench } = /** @type {any} */ (window)
  let since = 0
  addEventListener(
    'input',
    ({ timeStamp }) => {
      since = timeStamp
      bench.matched = NaN
    },
    { capture: true },
  )
  let marks = ''
  new MutationObserver(() => {
    const now = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent).join('|')
    if (now === marks || since === 0) return
    marks = now
    const began = since
    if (now !== '') bench.afterPaint((/** @type {number} */ time) => (bench.matched = time - began))
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
