import type { Page } from '@playwright/test'

/**
 * Everything to press that is smaller than 24 by 24 px (WCAG 2.2, 2.5.8), in words. A control inside its label is as large
 * as the label, and one laid over a larger box by its own ::after as large as that. Links within a sentence are exempt.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sizeOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect()
    // What lies over a larger box by its ::after is hit all around.
    const isHitAround = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const around = [
        [x - 11.5, y],
        [x + 11.5, y],
        [x, y - 11.5],
        [x, y + 11.5],
      ] as const
      return around.every(([atX, atY]) => element.contains(document.elementFromPoint(atX, atY)))
    }
    const isInSight = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
    // Under a dialog nothing can be pressed.
    const root = document.querySelector('[role=dialog]') ?? document
    return [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')]
      .filter((element) => isInSight(element) && !element.matches('p a, .panes-edge'))
      .map((element) => ({ element, width: sizeOf(element).width, height: sizeOf(element).height }))
      .filter(({ element, width, height }) => (width < 23.9 || height < 23.9) && !isHitAround(element))
      .map(({ element, width, height }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent
        return `${element.tagName.toLowerCase()} “${name}” ${Math.round(width)} x ${Math.round(height)}`
      })
  })

/** The spacing that a person may set (WCAG 2.2, 1.4.12), as their own style sheet would. */
export async function spaceOut(page: Page): Promise<void> {
  // By a script, since the console's policy takes no style element that is not its own.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
}

/**
 * Text that its box cuts off at the bottom, or that runs out of its button, in words. A name that ends in an ellipsis is
 * not meant: it is cut on purpose and stands in full elsewhere.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const says = (element: Element) =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
    const isInSight = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
    return [...document.querySelectorAll<HTMLElement>('main *, header *, [role=dialog] *')]
      .filter((element) => isInSight(element) && says(element))
      .filter((element) => {
        const box = element.closest<HTMLElement>('button, a, td, th, .chip, li') ?? element
        const text = document.createRange()
        text.selectNodeContents(element)
        const { top, bottom } = text.getBoundingClientRect()
        const clip = box.getBoundingClientRect()
        const { overflowY } = getComputedStyle(box)
        const clips = overflowY === 'hidden' || overflowY === 'clip'
        return clips && (bottom > clip.bottom + 1 || top < clip.top - 1)
      })
      .map((element) => `${element.className} “${element.textContent}”`)
  })

/**
 * What in the page's header cannot be seen or pressed whole, in words: parts that stand beyond the window's edge or the header's,
 * or over one another, and a host's name that does not show its first letters.
 */
export const misplacedInHeader = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const header = document.querySelector('.frame-header')!
    const within = header.getBoundingClientRect()
    const parts = [...header.querySelectorAll('a, button, output, .environment, .embed-account')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      // What the browser holds back is told in a card that floats over the page.
      .filter(({ element, box }) => box.width > 1 && box.height > 1 && !element.closest('.ring-blocked-card'))
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent
    const isBeyond = (box: DOMRect) =>
      box.left < 0 || box.right > innerWidth || box.top < within.top || box.bottom > within.bottom
    const isOver = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5

    const beyond = parts
      .filter(({ box }) => isBeyond(box))
      .map(({ element }) => `“${nameOf(element)}” is beyond the edge`)
    const over = parts.flatMap(({ element, box }, index) =>
      parts
        .slice(index + 1)
        .filter((other) => !element.contains(other.element) && isOver(box, other.box))
        .map((other) => `“${nameOf(element)}” is over “${nameOf(other.element)}”`),
    )
    const cut = parts
      .filter(({ element }) => element.matches('.environment, .account-button, .embed-account'))
      .filter(({ element }) => {
        const label = element.querySelector('.header-label') ?? element
        const letters = document.createRange()
        letters.setStart(label.firstChild!, 0)
        letters.setEnd(label.firstChild!, 4)
        const [first, clip] = [letters.getBoundingClientRect(), label.getBoundingClientRect()]
        return first.left < clip.left - 0.5 || first.right > clip.right + 0.5
      })
      .map(({ element }) => `“${nameOf(element)}” does not show its beginning`)
    return [...beyond, ...over, ...cut]
  })
