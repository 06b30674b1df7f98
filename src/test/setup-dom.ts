/** What every test on a screen needs: a clean page after it, and stand-ins for what jsdom, which lays nothing out, lacks. */
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const stillQuery = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: media.includes('prefers-reduced-motion'),
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })

/** Good enough for the keys of this console: all that is not a letter, a digit or a dash is escaped. */
const escapeForSelector = (text: string): string => text.replace(/[^\w-]/g, (character) => `\\${character}`)

globalThis.CSS ??= { escape: escapeForSelector } as typeof CSS
globalThis.ResizeObserver ??= StillObserver
globalThis.matchMedia ??= stillQuery
Object.assign(Element.prototype, { scrollIntoView: () => {}, scrollTo: () => {}, getAnimations: () => [] })

// Virtual lists render only what fits, so something has to have a size.
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => 1024 },
  offsetHeight: { configurable: true, get: () => 768 },
})
