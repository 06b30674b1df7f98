import * as m from '#messages'

/** Of the sandbox's cast. Not in the words, which every build of the console has in every language. */
const person = 'ana.silva@harborlane.example'

/** Says above everything that none of this is real. It stands outside of the console, which knows nothing of it. */
export function showBanner(): void {
  const banner = document.createElement('aside')
  banner.className = 'demo-banner'
  banner.setAttribute('aria-label', m.demo_name())
  const text = document.createElement('p')
  text.textContent = m.demo_text({ person })
  const again = document.createElement('button')
  again.type = 'button'
  again.textContent = m.demo_begin_anew()
  again.addEventListener('click', () => void beginAnew())
  banner.append(text, again)
  document.body.prepend(banner)
}

async function beginAnew(): Promise<void> {
  await fetch('/api/__sandbox/reset', { method: 'POST' })
  location.assign(import.meta.env.BASE_URL)
}

/** Where nothing can answer, there is no console to show either. */
export function showNoDemo(why: unknown): void {
  const text = document.createElement('p')
  text.setAttribute('role', 'alert')
  text.className = 'demo-none'
  text.textContent = `${m.demo_none()} (${why instanceof Error ? why.message : String(why)})`
  document.body.replaceChildren(text)
}
