import { useEffect, type RefObject } from 'react'

import type { FramingPage } from './framing-page.ts'

/** Below this, what scrolls by itself (a log, a transcript) would be of no use. */
const leastOfWork = 480

/**
 * Tells the page around how high the frame would have to be for all of it to be seen, whenever that changes. It never
 * depends on how high the frame is, or the two would drive each other.
 */
export function useHeightTold(page: FramingPage, root: RefObject<HTMLElement | null>, asked: number): void {
  useEffect(() => {
    const frame = root.current
    if (frame === null) return undefined
    let told = 0
    const measure = () => {
      const height = wantedHeight(frame)
      if (height === told || height === 0) return
      told = height
      page.tell({ type: 'resize', height })
    }
    const sizes = new ResizeObserver(measure)
    const watch = () => {
      sizes.disconnect()
      for (const part of partsOf(frame)) sizes.observe(part)
    }
    const parts = new MutationObserver(watch)
    parts.observe(frame, { childList: true, subtree: true })
    watch()
    return () => {
      sizes.disconnect()
      parts.disconnect()
    }
  }, [page, root, asked])
}

const partsOf = (frame: HTMLElement) => [
  ...frame.querySelectorAll(':scope > *, .session-page > *, .session-side > *'),
]

function wantedHeight(frame: HTMLElement): number {
  const head = heightOf(frame.querySelector(':scope > header'))
  const session = frame.querySelector('.session-page')
  const side = frame.querySelector('.session-side')
  if (session === null || side === null) return head + leastOfWork
  const parts = [...session.children].map(heightOf)
  if (getComputedStyle(session).display !== 'grid') return head + sum(parts)
  const beside = sum([...side.children].map(heightOf))
  return head + heightOf(session.querySelector('.session-head')) + Math.max(beside, leastOfWork)
}

const heightOf = (element: Element | null) => Math.ceil(element?.getBoundingClientRect().height ?? 0)
const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0)
