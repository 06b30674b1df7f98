type Urgency = 'polite' | 'assertive'

const idOf: Record<Urgency, string> = { polite: 'announce-polite', assertive: 'announce-assertive' }

/** Says something to a screen reader that the screen shows in another way: where one is now, what just changed. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const line = document.createElement('p')
  line.textContent = text
  // A new element each time, so that the same words are said again.
  document.getElementById(idOf[urgency])?.replaceChildren(line)
}

/** When the person or the account changes: what was said last would stay in the page. */
export function clearAnnouncements(): void {
  for (const id of Object.values(idOf)) document.getElementById(id)?.replaceChildren()
}

/** The live regions of `announce`, there before any words come. Once, at the root, outside everything modal. */
export function Announcer() {
  return (
    // At the top: in its own place, below all else, it would make the document a pixel higher than the window.
    <div className="visually-hidden top-0">
      <div id={idOf.polite} aria-live="polite" />
      <div id={idOf.assertive} aria-live="assertive" />
    </div>
  )
}
