/**
 * Runs in the measured page, before its own code, as text. `bench.found`: of each change of a search box, milliseconds from
 * its event to the frame that shows the first match of just that text, highlighted and in view, beside the count.
 */
export function watchSearch() {
  const { bench } = /** @type {any} */ (window)
  bench.found = []
  let began = 0
  let wanted = ''
  addEventListener(
    'input',
    ({ timeStamp, target }) => {
      began = timeStamp
      wanted = /** @type {HTMLInputElement} */ (target).value.trim().toLowerCase()
    },
    { capture: true },
  )
  const isShown = () => {
    const match = document.querySelector('[role="log"] [data-current] mark')
    const log = document.querySelector('[role="log"]')?.getBoundingClientRect()
    if (!match || !log || match.textContent?.toLowerCase() !== wanted) return false
    const { top, bottom } = match.getBoundingClientRect()
    const isCounted = [...document.querySelectorAll('output')].some(({ textContent }) =>
      textContent?.startsWith('1 of '),
    )
    return isCounted && top >= log.top && bottom <= log.bottom
  }
  const look = () => {
    if (began === 0 || !isShown()) return
    const since = began
    began = 0
    bench.afterPaint((/** @type {number} */ now) => bench.found.push(now - since))
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  // What was there already may only have to scroll into view.
  addEventListener('scroll', look, { capture: true })
}
